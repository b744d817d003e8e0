package main

import (
	"testing"

	"example.com/servicelane/aftersales"
)

// TestTheDaysShowEveryCommand holds the two days against the commands of orders, appointments and the ledger: whoever reads
// them has seen what can be done. Adopting and reporting are what the import of repair orders shows.
func TestTheDaysShowEveryCommand(t *testing.T) {
	shown := map[string]bool{"adopt_order": true, "adopt_appointment": true, "report_order": true}
	for _, s := range append(scenes(), secondScenes()...) {
		for _, st := range s.steps {
			shown[st.name()] = true
		}
	}
	var all []string
	for _, c := range aftersales.OrderCommands() {
		all = append(all, c.Name())
	}
	for _, c := range aftersales.AppointmentCommands() {
		all = append(all, c.Name())
	}
	for _, c := range aftersales.StockCommands() {
		all = append(all, c.Name())
	}
	for _, name := range all {
		if !shown[name] {
			t.Errorf("nobody does %s", name)
		}
	}
}

func TestEveryCommandHasAName(t *testing.T) {
	check := func(name string, words phrase) {
		for i, word := range words {
			if word == "" {
				t.Errorf("%s has no name in %s", name, names[i])
			}
		}
	}
	for _, c := range aftersales.OrderCommands() {
		if c.Name() != (aftersales.AdoptOrder{}).Name() && c.Name() != (aftersales.ReportOrder{}).Name() {
			check(c.Name(), commandNames[c.Name()])
		}
	}
	for _, c := range aftersales.AppointmentCommands() {
		if c.Name() != (aftersales.AdoptAppointment{}).Name() {
			check(c.Name(), appointmentNames[c.Name()])
		}
	}
	for _, c := range aftersales.StockCommands() {
		check(c.Name(), stockNames[c.Name()])
	}
}

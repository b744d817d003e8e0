package main

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
)

func TestTheCapitalsAreWhatTheCustomerPays(t *testing.T) {
	t.Chdir(t.TempDir())
	out := mustRun(t, "-lang", "zh-Hans")
	if !strings.Contains(out, "\n客户应付大写：人民币零元整\n") {
		t.Error(out)
	}
}

func TestEveryCommandThatMayBeNextHasAName(t *testing.T) {
	named := map[string]bool{}
	for _, state := range append([]aftersales.OrderState{""}, aftersales.OrderStates()...) {
		for _, command := range aftersales.NextCommands(state) {
			named[command] = true
			if command == (aftersales.AdoptOrder{}).Name() {
				continue
			}
			if _, ok := commandNames[command]; !ok {
				t.Errorf("%s has no name", command)
			}
		}
	}
	for command := range commandNames {
		if !named[command] {
			t.Errorf("%s is never next", command)
		}
	}
}

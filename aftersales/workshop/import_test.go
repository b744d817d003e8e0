package workshop_test

import (
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

var importSecret = []byte("a secret of the importing shop")

// sourceTable is a table of another system with its mapping document, for the importer and for the comparison with it.
type sourceTable struct {
	name   string
	doc    []byte
	header []string
	rows   [][]string
}

func readTable(t *testing.T, table, document string) sourceTable {
	t.Helper()
	doc, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(table)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all[0][0] = strings.TrimPrefix(all[0][0], "\ufeff")
	return sourceTable{filepath.Base(table), doc, all[0], all[1:]}
}

func dms(t *testing.T, name string) sourceTable {
	t.Helper()
	return readTable(t, "testdata/import/"+name+".csv", "testdata/import/"+name+".json")
}

func (s sourceTable) mapping(t *testing.T) *history.Mapping {
	t.Helper()
	m, err := history.ParseMapping(history.Standard(), s.doc)
	if err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	return m
}

// imports imports tables and gives what became of them.
func (b *bench) imports(tables ...sourceTable) []workshop.Imported {
	b.t.Helper()
	c := workshop.Import{Secret: importSecret, By: aftersales.Actor{By: "import", Role: "importer", Store: "S12"}}
	for _, s := range tables {
		c.Tables = append(c.Tables, workshop.Table{Mapping: s.mapping(b.t), Header: s.header, Rows: slices.Values(s.rows)})
	}
	seq, err := b.Import(b.t.Context(), c)
	if err != nil {
		b.t.Fatal(err)
	}
	var out []workshop.Imported
	for i, err := range seq {
		if err != nil {
			b.t.Fatal(err)
		}
		out = append(out, i)
	}
	b.accounts(out, tables)
	return out
}

// accounts checks that every row is taken or quarantined, once.
func (b *bench) accounts(out []workshop.Imported, tables []sourceTable) {
	b.t.Helper()
	seen := map[workshop.ImportRow]int{}
	for _, i := range out {
		for _, r := range i.Rows {
			seen[r]++
		}
		if !i.Taken() && len(i.Quarantined) != len(i.Rows) {
			b.t.Errorf("%s: %d of %d rows have a reason", i.ID, len(i.Quarantined), len(i.Rows))
		}
	}
	for n, s := range tables {
		for row := range s.rows {
			if seen[workshop.ImportRow{Table: n, Row: row + 1}] != 1 {
				b.t.Errorf("%s: row %d is there %d times", s.name, row+1, seen[workshop.ImportRow{Table: n, Row: row + 1}])
			}
		}
	}
}

// told writes down what became of an import.
func told(name string, out []workshop.Imported, tables ...sourceTable) string {
	var b strings.Builder
	taken, already, held := 0, 0, 0
	for _, i := range out {
		switch {
		case !i.Taken():
			held += len(i.Rows)
			for _, q := range i.Quarantined {
				fmt.Fprintf(&b, "%s row %d (%s): %v\n", tables[q.Table].name, q.Row, i.ID, q.Err)
			}
		case i.Already:
			already += len(i.Rows)
		default:
			taken += len(i.Rows)
		}
	}
	fmt.Fprintf(&b, "%s: taken %d, already %d, quarantined %d\n", name, taken, already, held)
	return b.String()
}

func carePolicy(t testing.TB) *compliance.Rules {
	t.Helper()
	all, err := packs.With("house-reception", "house-workshop", "house-office", "house-warranty", "house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// dmsBench gives a workshop with all house rules into which the whole export was imported.
func dmsBench(t *testing.T) (*bench, string) {
	t.Helper()
	return dmsBenchWith(t, carePolicy(t))
}

func dmsBenchWith(t *testing.T, policy history.Policy) (*bench, string) {
	t.Helper()
	d, c := memstore.New(), &clock{at: time.Date(2026, 3, 4, 12, 0, 0, 0, time.FixedZone("", 8*3600))}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now, Facts: ordergen.HouseFacts(),
		Index: workshop.Index{Secret: importSecret, CallingCode: "86"},
		Shop:  workshop.Shop{Policy: policy, Prices: ordergen.HousePrices()}})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{w, t, d, c}
	return b, b.importDMS()
}

func (b *bench) importDMS() string {
	b.t.Helper()
	orders, lines, parts := dms(b.t, "orders"), dms(b.t, "lines"), dms(b.t, "parts")
	text := told("orders", b.imports(orders, lines, parts), orders, lines, parts)
	for _, name := range []string{"followups", "complaints"} {
		s := dms(b.t, name)
		text += told(name, b.imports(s), s)
	}
	return text
}

func TestAnExportOfADMSIsImportedAndImportedAgain(t *testing.T) {
	b, text := dmsBench(t)
	text += "again\n" + b.importDMS()
	if err := golden.Check("testdata/import/told.golden", text, *update); err != nil {
		t.Error(err)
	}
}

// allEvents covers every event and no fact: the export says nothing of tariffs and certificates.
func allEvents() history.Cover {
	words := map[string]bool{}
	for d := range history.Standard().Types() {
		word, _, _ := strings.Cut(string(d.Type()), ".")
		words[word+".*"] = true
	}
	return must(history.NewCover(history.Standard(), slices.Sorted(maps.Keys(words))...))
}

// TestAbsentFactsAreUnknownToTheJudge judges everything that was imported, together, by all house rules: what the export
// does not say is unknown. What is violated is what the rows themselves tell.
func TestAbsentFactsAreUnknownToTheJudge(t *testing.T) {
	b, _ := dmsBench(t)
	var events []history.Event
	for _, id := range []aftersales.OrderID{"DMS-2601", "DMS-2602", "DMS-2603", "DMS-2604", "DMS-2605", "DMS-2606"} {
		events = append(events, must(b.Log(t.Context(), id))...)
	}
	for _, id := range []aftersales.FollowUpID{"HF-301", "HF-302"} {
		events = append(events, must(b.FollowUpLog(t.Context(), id))...)
	}
	for _, id := range []aftersales.ComplaintID{"TS-71", "TS-72", "TS-73"} {
		events = append(events, must(b.ComplaintLog(t.Context(), id))...)
	}
	h := must(history.New(history.Config{Cover: allEvents(), Zone: b.clock.now().Location(), Events: events}))
	var report compliance.Report
	carePolicy(t).Judge(h, b.clock.now(), &report)
	var text strings.Builder
	unknown := 0
	for _, f := range report.All() {
		switch f.Status {
		case history.Unknown:
			unknown++
		case history.Violated:
			fmt.Fprintf(&text, "%s %s %v", f.Rule, f.Reason, f.Missing)
			for _, key := range f.Instance {
				fmt.Fprintf(&text, " %s=%s", key.Name, key.Value.Word())
			}
			text.WriteString("\n")
		}
	}
	fmt.Fprintf(&text, "%d unknown\n", unknown)
	if err := golden.Check("testdata/import/judged.golden", text.String(), *update); err != nil {
		t.Error(err)
	}
}

// TestTheTariffOfAnotherSystemIsNotKnown judges imported orders by themselves, as the workshop sees them: of their jobs nobody
// knows what stood in the tariff of the day; of one that is planned here it is known.
func TestTheTariffOfAnotherSystemIsNotKnown(t *testing.T) {
	b, _ := dmsBench(t)
	b.clock.add(time.Minute)
	b.do("DMS-2602", workshop.Request{By: aftersales.Actor{Command: "plan", By: "li", Role: "service_adviser", Store: "S12"},
		Command: aftersales.PlanJob{Job: "DMS-2602-J9", Operation: "NO-SUCH", Hours: must(pricing.ParseHours("1")), Rate: must(pricing.ParseMoney("180.00 CNY"))}})
	got := map[history.Status][]string{}
	for _, id := range []aftersales.OrderID{"DMS-2601", "DMS-2602", "DMS-2603", "DMS-2604", "DMS-2605"} {
		var report compliance.Report
		carePolicy(t).Judge(must(b.History(t.Context(), id)), b.clock.now(), &report)
		for _, f := range report.All() {
			if f.Rule == "SP-12" {
				got[f.Status] = append(got[f.Status], fmt.Sprint(f.Instance))
			}
		}
	}
	if len(got[history.Unknown]) != 5 || len(got[history.Violated]) != 1 {
		t.Errorf("%v", got)
	}
}

// TestWhatWasImportedIsWorkedOn goes on with what was adopted, by ordinary commands: the order in repair is finished, paid
// for, handed over and filed away, the complaint answered and closed, the customer called.
func TestWhatWasImportedIsWorkedOn(t *testing.T) {
	b, _ := dmsBenchWith(t, nil)
	n := 0
	by := func(id aftersales.PersonID, role string) aftersales.Actor {
		n++
		b.clock.add(5 * time.Minute)
		return aftersales.Actor{Command: fmt.Sprintf("on-%d", n), At: b.clock.now(), By: id, Role: role, Store: "S12"}
	}
	piece := func(q string) pricing.Quantity { return must(pricing.ParseQuantity(q)) }
	var o aftersales.Order
	for _, c := range []aftersales.OrderCommand{
		aftersales.FitPart{Part: "DMS-2602-P1", Quantity: piece("1"), Origin: aftersales.OriginPlan},
		aftersales.FitPart{Part: "DMS-2602-P2", Quantity: piece("4.5"), Origin: aftersales.OriginPlan},
		aftersales.FinishJob{Job: "DMS-2602-J1"}, aftersales.CheckJob{Job: "DMS-2602-J1"}, aftersales.FinishRepair{},
		aftersales.PassFinal{}, aftersales.Certify{Certificate: "HG-0101"}, aftersales.NotifyReady{}, aftersales.WalkRound{},
		aftersales.Settle{Settlement: "JS-DMS-2602"}, aftersales.Deliver{OdometerKM: new(int64(60_081))},
	} {
		o = b.do("DMS-2602", workshop.Request{Command: c, By: by("zhao", "technician")}).State
	}
	// Labour 1.0 h at 200, a filter at 60 and 4.5 l of oil at 57.78: what the other system wrote down is what is charged.
	if got := o.Settlement.CustomerCharge.String(); o.State != aftersales.OrderDelivered || got != "520.01 CNY" {
		t.Errorf("%s, charged %s", o.State, got)
	}
	b.do("DMS-2602", workshop.Request{Command: aftersales.Pay{Amount: o.Settlement.CustomerCharge, Method: "card"}, By: by("he", "cashier")})
	b.do("DMS-2602", workshop.Request{Command: aftersales.CloseOrder{}, By: by("he", "customer_service")})
	if o = b.do("DMS-2602", workshop.Request{Command: aftersales.ArchiveOrder{}, By: by("he", "customer_service")}).State; o.State != aftersales.OrderArchived {
		t.Errorf("the order is %s", o.State)
	}
	var c aftersales.Complaint
	for _, cmd := range []aftersales.ComplaintCommand{aftersales.InvestigateComplaint{}, aftersales.MakePlan{Department: "after_sales"},
		aftersales.TellPlan{SolutionBy: b.clock.now().Add(24 * time.Hour)}, aftersales.AgreePlan{}, aftersales.StartPlan{}, aftersales.FinishPlan{},
		aftersales.ReplyComplaint{}, aftersales.CompleteComplaint{}, aftersales.CallBack{Satisfied: true}, aftersales.CloseComplaint{}} {
		res, err := b.DoComplaint(t.Context(), "TS-71", workshop.ComplaintRequest{Command: cmd, By: by("he", "service_adviser")})
		if err != nil {
			t.Fatalf("%s: %v", cmd.Name(), err)
		}
		c = res.State
	}
	if c.State != aftersales.ComplaintClosed || c.Owner != "he" || c.Order != "DMS-2604" || c.Adopted == nil {
		t.Errorf("the complaint is %+v", c)
	}
	for _, cmd := range []aftersales.FollowUpCommand{aftersales.AttemptFollowUp{Channel: "phone"},
		aftersales.ReachCustomer{Channel: "phone", Topics: []string{"satisfaction", "vehicle_use"}}, aftersales.RecordFollowUp{Record: "DJ-90"}} {
		if _, err := b.DoFollowUp(t.Context(), "HF-302", workshop.FollowUpRequest{Command: cmd, By: by("fang", "followup_clerk")}); err != nil {
			t.Fatalf("%s: %v", cmd.Name(), err)
		}
	}
	if f := must(b.FollowUp(t.Context(), "HF-302")); f.State != aftersales.FollowUpRecorded || f.Attempts != 2 || f.Order != "DMS-2601" {
		t.Errorf("the call is %+v", f)
	}
	if found, _, err := b.FindByPaper(t.Context(), aftersales.PaperPlate, "沪B7K310", 10, store.Cursor{}); err != nil || len(found) != 1 || found[0].ID != "DMS-2602" {
		t.Errorf("found by the plate: %v, %v", found, err)
	}
	_ = b.importDMS() // what was worked on since is left as it is
	if again := must(b.Order(t.Context(), "DMS-2602")); again.State != aftersales.OrderArchived {
		t.Errorf("after another import it is %s", again.State)
	}
}

func TestWhatCannotBeImportedIsTold(t *testing.T) {
	b := newBench(t, nil)
	orders, complaints := dms(t, "orders"), dms(t, "complaints")
	table := func(s sourceTable) workshop.Table {
		return workshop.Table{Mapping: s.mapping(t), Header: s.header, Rows: slices.Values(s.rows)}
	}
	for want, c := range map[string]workshop.Import{
		"tables: nothing is imported":                        {},
		"tables[1].mapping: is about complaint_id":           {Tables: []workshop.Table{table(orders), table(complaints)}, Secret: importSecret},
		"by.command: an import makes its commands":           {Tables: []workshop.Table{table(orders)}, Secret: importSecret, By: aftersales.Actor{Command: "c"}},
		"tables[0].secret: the mapping has personal columns": {Tables: []workshop.Table{table(orders)}},
		`tables[0].header: no column "工单号"`:                  {Tables: []workshop.Table{{Mapping: orders.mapping(t), Rows: slices.Values(orders.rows)}}, Secret: importSecret},
	} {
		_, err := b.Import(t.Context(), c)
		refusedWith(t, err, want)
	}
	if subjects := workshop.ImportSubjects(); len(subjects) != 5 {
		t.Errorf("%v", subjects)
	}
}

package workshop_test

import (
	"encoding/json"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// columnRules are what a mapping document says of its columns, read a second time and plainly: to which fields each goes.
type columnRules struct {
	Zone    string
	Key     []string
	Columns map[string]struct {
		Absent   []string
		Time     string
		Grouping string
		Places   int
		Paper    string
		Codes    map[string]string
	}
	IDs    map[string]json.RawMessage
	State  []struct{ Column string }
	Events map[string]json.RawMessage
	Facts  []struct {
		Fact      string
		Key       json.RawMessage
		ValidFrom string `json:"valid_from"`
		Fields    map[string]json.RawMessage
	}
}

// places gives for each column the fields that its cells go to: "job.done clocked_hours", "vehicle model"; "job.done @" is
// the time of the event, "job.done by" its actor, and "source" the name of the row.
func places(t *testing.T, s sourceTable) (columnRules, map[string][]string) {
	t.Helper()
	var doc columnRules
	if err := json.Unmarshal(s.doc, &doc); err != nil {
		t.Fatal(err)
	}
	to := map[string][]string{}
	add := func(source json.RawMessage, place string) {
		var name string
		var long struct {
			Column        string
			Columns, Hash []string
		}
		if json.Unmarshal(source, &name) == nil {
			to[name] = append(to[name], place)
		} else if json.Unmarshal(source, &long) == nil {
			for _, c := range append(long.Columns, long.Column) {
				to[c] = append(to[c], place)
			}
		}
	}
	for column, raw := range doc.Events {
		type event struct {
			Event       string
			By          json.RawMessage
			IDs, Fields map[string]json.RawMessage
		}
		var several []event
		if json.Unmarshal(raw, &several) != nil {
			several = make([]event, 1)
			if err := json.Unmarshal(raw, &several[0]); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range several {
			to[column] = append(to[column], e.Event+" @")
			add(e.By, e.Event+" by")
			for name, source := range e.Fields {
				add(source, e.Event+" "+name)
			}
			for name, source := range doc.IDs {
				add(source, e.Event+" "+name)
			}
		}
	}
	for _, f := range doc.Facts {
		for name, source := range f.Fields {
			add(source, f.Fact+" "+name)
		}
		to[f.ValidFrom] = append(to[f.ValidFrom], f.Fact+" @")
		add(f.Key, f.Fact+" key")
	}
	for column, rule := range doc.Columns {
		if rule.Paper != "" {
			to[column] = append(to[column], "vehicle "+rule.Paper) // where the row names the vehicle by its hash
		}
	}
	for _, c := range doc.State {
		to[c.Column] = append(to[c.Column], "state")
	}
	for _, c := range doc.Key {
		to[c] = append(to[c], "source")
	}
	return doc, to
}

// words gives everything that can be read back of a thing, by place: from its log, its papers, and the records of its
// vehicle and its customer.
func (b *bench) words(log []history.Event, state string) map[string][]string {
	b.t.Helper()
	out := map[string][]string{"state": {state}}
	value := func(v history.Value) string {
		if p, hidden := v.Paper(); hidden {
			return must(b.Paper(b.t.Context(), p.ID)).Content.Reveal()
		}
		if len(v.List()) > 1 {
			return strings.Join(v.List(), ";")
		}
		return v.Word()
	}
	note := func(place, word string) { out[place] = append(out[place], word) }
	var facts []history.Fact
	for _, e := range log {
		note(string(e.Type)+" @", e.At.String())
		note(string(e.Type)+" by", e.By)
		note("source", e.Source)
		for _, f := range e.Fields {
			note(string(e.Type)+" "+string(f.Name), value(f.Value))
		}
		if v, _, err := b.Vehicle(b.t.Context(), aftersales.VehicleID(e.Get(history.FieldVehicleID).Word())); err == nil {
			facts = append(facts, v.Facts()...)
		}
		if c, _, err := b.Customer(b.t.Context(), aftersales.CustomerID(e.Get(history.FieldCustomerID).Word())); err == nil {
			facts = append(facts, c.Facts()...)
		}
	}
	for _, f := range facts {
		note(string(f.Name)+" @", f.Valid.From.String())
		note(string(f.Name)+" key", f.Key)
		for _, field := range f.Fields {
			note(string(f.Name)+" "+string(field.Name), value(field.Value))
		}
	}
	return out
}

// says tells whether a word that was read back is what a cell says.
func says(doc columnRules, column, cell, word string) bool {
	rule := doc.Columns[column]
	if code, ok := rule.Codes[cell]; ok {
		cell = code
	}
	if rule.Time != "" {
		zone := time.UTC
		if doc.Zone != "" {
			zone = must(time.LoadLocation(doc.Zone))
		}
		at, err := time.ParseInLocation(rule.Time, cell, zone)
		if err != nil {
			return false
		}
		read, err := time.Parse(time.RFC3339, word)
		return err == nil && read.Equal(at) || word == at.Format("2006-01-02")
	}
	if strings.TrimSpace(cell) == strings.TrimSpace(word) || strings.Contains(word, "/"+cell) || strings.Contains(word, cell+"/") || strings.HasSuffix(word, "-"+cell) {
		return true
	}
	number, _, _ := strings.Cut(word, " ")
	x, ok := new(big.Rat).SetString(strings.ReplaceAll(cell, cmpOr(rule.Grouping, ","), ""))
	y, fine := new(big.Rat).SetString(number)
	if !ok || !fine {
		return false
	}
	x.Abs(x) // what is negative is told as a return
	y.Abs(y)
	allowed := big.NewRat(1, 10_000)
	if rule.Places == 2 { // amounts, of which there are no parts of a cent
		allowed = big.NewRat(1, 100)
	}
	return new(big.Rat).Abs(x.Sub(x, y)).Cmp(allowed) < 0
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// lost compares every cell of the rows that were taken with what can be read back, and gives the columns of which no cell,
// or not every cell, can be found.
func (b *bench) lost(done []workshop.Imported, tables []sourceTable, read func(id string) map[string][]string) (never, sometimes []string) {
	b.t.Helper()
	found, missing := map[string]int{}, map[string]int{}
	for _, i := range done {
		if !i.Taken() {
			continue
		}
		words := read(i.ID)
		for _, r := range i.Rows {
			s := tables[r.Table]
			doc, to := places(b.t, s)
			for n, cell := range s.rows[r.Row-1] {
				column := s.header[n]
				if cell == "" || slices.Contains(doc.Columns[column].Absent, cell) {
					continue
				}
				is := slices.ContainsFunc(to[column], func(place string) bool {
					return slices.ContainsFunc(words[place], func(word string) bool {
						return says(doc, column, cell, word) || place == "source" && strings.Contains(word, cell)
					})
				})
				key := s.name + " " + column
				if is {
					found[key]++
				} else if missing[key]++; missing[key] == 1 && len(to[column]) > 0 {
					b.t.Logf("%s %s: %q is in none of %v", i.ID, key, cell, to[column])
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(missing)) {
		if found[key] == 0 {
			never = append(never, key)
		} else {
			sometimes = append(sometimes, key)
		}
	}
	return never, sometimes
}

func (b *bench) orderWords(id string) map[string][]string {
	b.t.Helper()
	o := must(b.Order(b.t.Context(), aftersales.OrderID(id)))
	return b.words(must(b.Log(b.t.Context(), o.ID)), string(o.State))
}

func TestEveryCellOfTheExportCanBeReadBack(t *testing.T) {
	b, _ := dmsBench(t)
	orders, lines, parts := dms(t, "orders"), dms(t, "lines"), dms(t, "parts")
	followUps, complaints := dms(t, "followups"), dms(t, "complaints")
	for _, tt := range []struct {
		tables []sourceTable
		read   func(id string) map[string][]string
	}{
		{[]sourceTable{orders, lines, parts}, b.orderWords},
		{[]sourceTable{followUps}, func(id string) map[string][]string {
			f := must(b.FollowUp(t.Context(), aftersales.FollowUpID(id)))
			return b.words(must(b.FollowUpLog(t.Context(), f.ID)), string(f.State))
		}},
		{[]sourceTable{complaints}, func(id string) map[string][]string {
			c := must(b.Complaint(t.Context(), aftersales.ComplaintID(id)))
			return b.words(must(b.ComplaintLog(t.Context(), c.ID)), string(c.State))
		}},
	} {
		never, sometimes := b.lost(b.imports(tt.tables...), tt.tables, tt.read)
		if len(never)+len(sometimes) > 0 {
			t.Errorf("lost: %v, and of some rows %v", never, sometimes)
		}
	}
}

// TestNothingOfTheRealFilesIsLostThatTheModelCanHold names the columns that have no place in the model; all others are read
// back cell by cell.
func TestNothingOfTheRealFilesIsLostThatTheModelCanHold(t *testing.T) {
	folder := os.Getenv("SERVICELANE_DATA")
	if folder == "" {
		t.Skip("SERVICELANE_DATA does not name the folder of real data")
	}
	for _, tt := range []struct {
		file, mapping string
		taken         int
		unheld        string // columns that the model cannot hold
		inKey         string // a column that the key begins with
	}{
		// The state and the country of the sale, the months since the purchase without its day, the engine's code, and a number
		// of parts that nobody names.
		{"repair_orders_gm_warranty_100.csv", "gm_warranty.json", 99, "COUNTRY_SALE_ISO ENGINE NON_CAUSAL_PART_QTY REPAIR_AGE STATE", ""},
		// Remarks about who pays, the maker of a machine, and a meter that counts hours.
		{"repair_orders_workorder_lines_500.csv", "workorder_lines.json", 495, "coverage manufacturer meter", "order_no"},
	} {
		t.Run(tt.file, func(t *testing.T) {
			b := newBench(t, nil)
			s := readTable(t, filepath.Join(folder, tt.file), "../../examples/dealership/mappings/"+tt.mapping)
			done := b.imports(s)
			never, sometimes := b.lost(done, []sourceTable{s}, b.orderWords)
			for i := range never {
				never[i] = strings.TrimPrefix(never[i], s.name+" ")
			}
			if tt.inKey != "" {
				key, part := slices.Index(s.header, "key"), slices.Index(s.header, tt.inKey)
				if slices.ContainsFunc(s.rows, func(row []string) bool { return !strings.HasPrefix(row[key], row[part]+"-") }) {
					t.Errorf("%s is not in the key", tt.inKey)
				}
				never = slices.DeleteFunc(never, func(c string) bool { return c == tt.inKey })
			}
			if got := strings.Join(never, " "); got != tt.unheld || len(sometimes) > 0 {
				t.Errorf("lost: %s, and of some rows %v", got, sometimes)
			}
			taken := 0
			for _, i := range done {
				if i.Taken() {
					taken += len(i.Rows)
				}
			}
			if taken != tt.taken {
				t.Errorf("%d rows taken", taken)
			}
			for _, i := range b.imports(s) {
				if i.Taken() && !i.Already {
					t.Errorf("%s was taken twice", i.ID)
				}
			}
		})
	}
}

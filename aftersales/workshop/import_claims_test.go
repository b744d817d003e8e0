package workshop_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// visitDoc is a mapping whose row key, RO and LINE, says nothing of the order: that is a vehicle at a time.
const visitDoc = `{
	"mapping": 1, "source": "visits", "zone": "Asia/Shanghai", "key": ["RO", "LINE"], "group": ["PLATE", "OPENED"],
	"columns": {"OPENED": {"time": "2006-01-02 15:04"}, "SINCE": {"time": "2006-01-02"}, "PLATE": {"paper": "plate"},
		"CONCERN": {"paper": "text"}, "PHONE": {"paper": "phone"}, "VIP": {"codes": {"Y": "true", "N": "false"}}},
	"ids": {"order_id": {"hash": ["PLATE", "OPENED"], "prefix": "o-"}, "vehicle_id": {"hash": ["PLATE"], "prefix": "v-"},
		"customer_id": "OWNER", "part_id": {"columns": ["RO", "LINE"]}},
	"state": [{"const": "in_repair"}],
	"events": {"OPENED": [
		{"event": "order.opened", "once_per": []},
		{"event": "order.concern_recorded", "once_per": ["CONCERN"], "fields": {"concern": "CONCERN"}},
		{"event": "part.requested", "if": {"column": "PART", "present": true}, "fields": {"part_no": "PART"}}
	]},
	"facts": [
		{"fact": "vehicle", "key": {"hash": ["PLATE"], "prefix": "v-"}, "valid_from": "SINCE", "fields": {"plate": "PLATE", "model": "MODEL"}},
		{"fact": "customer", "key": "OWNER", "valid_from": "SINCE", "fields": {"vip": "VIP", "phone": "PHONE"}},
		{"fact": "part_master", "key": "PART", "fields": {"storage_class": {"const": "normal"}}}
	],
	"uncovered": ["part.requested"]
}`

// visits gives a table of visits; each row is RO, LINE, PLATE, OPENED and CONCERN, and what a test says beside it.
func visits(rows ...[]string) sourceTable {
	return sourceTable{"visits", []byte(visitDoc),
		strings.Fields("RO LINE PLATE OPENED CONCERN PART SINCE MODEL OWNER VIP PHONE"), rows}
}

func visit(ro, line, plate, opened string, more ...string) []string {
	row := append([]string{ro, line, plate, opened, "noise of " + plate + " " + opened}, more...)
	return append(row, make([]string, 11-len(row))...)
}

const early, late = "2026-03-02 09:00", "2026-03-03 09:00"

// dump is everything that a store in memory holds, but for how often it was written.
func dump(t *testing.T, d store.Driver) []string {
	t.Helper()
	a := d.(store.Archiver)
	var out []string
	for _, rec := range must(a.Walk(t.Context(), store.Ref{}, 100_000)) {
		out = append(out, fmt.Sprintf("%s %v %v %s", rec.Ref, rec.Gone, rec.Keys, rec.Body))
	}
	for _, e := range must(a.WalkLog(t.Context(), store.Ref{}, 0, 100_000)) {
		out = append(out, fmt.Sprintf("%s %d %s %s", e.Subject, e.Rev, e.Command, e.Body))
	}
	return out
}

// claims gives the claims of rows: the ids of the things, by the names of the claims.
func claims(t *testing.T, d store.Driver) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, rec := range must(d.(store.Archiver).Walk(t.Context(), store.Ref{}, 100_000)) {
		if rec.Ref.Kind == "row" {
			out[rec.Ref.ID] = string(rec.Body)
		}
	}
	return out
}

func TestRowsAreClaimedOnlyWhereTheirKeyDoesNotHoldTheGroup(t *testing.T) {
	rows := [][]string{visit("R1", "1", "P1", early), visit("R1", "2", "P1", early), visit("R2", "1", "P2", early)}
	for name, tt := range map[string]struct {
		key  string
		want int
	}{
		"a key beside the group":      {`"key": ["RO", "LINE"]`, 3},
		"a key that holds a part":     {`"key": ["PLATE", "LINE"]`, 3},
		"a key that holds the group":  {`"key": ["PLATE", "OPENED", "LINE"]`, 0},
		"a key that is in any column": {`"key": ["LINE", "PLATE", "RO"]`, 3},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, nil)
			s := visits(rows...)
			s.doc = []byte(strings.Replace(visitDoc, `"key": ["RO", "LINE"]`, tt.key, 1))
			done := b.imports(s)
			got := claims(t, b.driver)
			if len(got) != tt.want || len(done) != 2 {
				t.Errorf("%d things, claims %v", len(done), got)
			}
			of := map[string]int{}
			for name, id := range got {
				of[id]++
				if strings.Contains(name, "R1") || strings.Contains(name, "P1") {
					t.Errorf("the claim %s gives the key away", name)
				}
			}
			if tt.want > 0 && (of[done[0].ID] != 2 || of[done[1].ID] != 1) {
				t.Errorf("claims %v of %s and %s", of, done[0].ID, done[1].ID)
			}
		})
	}
}

func TestARowOfWhatWasAdoptedIsNotTakenForAnotherThing(t *testing.T) {
	first := visit("R1", "1", "P1", early)
	for name, tt := range map[string]struct {
		rows  [][]string
		taken []bool // of each thing
		why   []error
	}{
		"the same row":                       {[][]string{first}, []bool{true}, nil},
		"the same key with spaces":           {[][]string{visit(" R1", "1 ", "P1", late)}, []bool{false}, []error{workshop.ErrChanged}},
		"the row at another time":            {[][]string{visit("R1", "1", "P1", late)}, []bool{false}, []error{workshop.ErrChanged}},
		"the row of another vehicle":         {[][]string{visit("R1", "1", "P2", early)}, []bool{false}, []error{workshop.ErrChanged}},
		"with a row of its new thing":        {[][]string{visit("R9", "1", "P1", late), visit("R1", "1", "P1", late)}, []bool{false}, []error{history.ErrGroup, workshop.ErrChanged}},
		"another row":                        {[][]string{visit("R1", "2", "P1", late)}, []bool{true}, nil},
		"a key with the same letters":        {[][]string{visit("R", "11", "P1", late)}, []bool{true}, nil},
		"a row more of what was adopted":     {[][]string{first, visit("R1", "2", "P1", early, "PAD")}, []bool{false}, []error{workshop.ErrChanged, workshop.ErrChanged}},
		"what was adopted says another word": {[][]string{{"R1", "1", "P1", early, "silence", "", "", "", "", "", ""}}, []bool{false}, []error{workshop.ErrChanged}},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, nil)
			was := b.imports(visits(first))[0]
			before := claims(t, b.driver)
			orders := b.all()
			for range 2 {
				done := b.imports(visits(tt.rows...))
				var taken []bool
				var why []error
				for _, i := range done {
					taken = append(taken, i.Taken())
					for _, q := range i.Quarantined {
						why = append(why, q.Err)
					}
				}
				if !slices.Equal(taken, tt.taken) || !slices.EqualFunc(why, tt.why, errors.Is) {
					t.Errorf("taken %v because of %v", taken, why)
				}
			}
			after := claims(t, b.driver)
			for name, id := range before {
				if after[name] != id || id != was.ID {
					t.Errorf("the claim %s of %s went to %s", name, id, after[name])
				}
			}
			if !slices.Contains(tt.taken, true) && (len(after) != len(before) || b.all() != orders) {
				t.Errorf("something was written: %v", after)
			}
		})
	}
}

func TestTheClaimOfWhatNeverCameToBeIsPassedOver(t *testing.T) {
	b := newBench(t, nil)
	broken := &tamper{Driver: b.driver, before: func(batch store.Batch) error {
		if len(batch.Appends) > 0 {
			return errBroken // claims are made, the order is not
		}
		return nil
	}}
	table := visits(visit("R1", "1", "P1", early), visit("R1", "2", "P1", early))
	if _, err := benchOn(t, broken, nil).importing(table); !errors.Is(err, errBroken) {
		t.Fatalf("the error is %v", err)
	}
	if n := len(claims(t, b.driver)); n != 2 {
		t.Fatalf("%d claims before what claims them", n)
	}
	moved := b.imports(visits(visit("R1", "1", "P1", late)))
	if !moved[0].Taken() || moved[0].Already {
		t.Errorf("%+v", moved)
	}
	of := map[string]int{}
	for _, id := range claims(t, b.driver) {
		of[id]++
	}
	if of[moved[0].ID] != 1 || len(of) != 2 {
		t.Errorf("the claims are %v, the order %s", of, moved[0].ID)
	}
	held := b.imports(table) // now the first one comes too late
	if len(held) != 1 || held[0].Taken() || !errors.Is(held[0].Quarantined[0].Err, workshop.ErrChanged) || !errors.Is(held[0].Quarantined[1].Err, history.ErrGroup) {
		t.Errorf("%+v", held)
	}
}

// TestManyRowsOfOneThingAreClaimedInParts takes more rows than one transaction claims, of which another thing has the last.
func TestManyRowsOfOneThingAreClaimedInParts(t *testing.T) {
	const rows = 401
	var many [][]string
	for n := range rows {
		many = append(many, visit("R1", fmt.Sprint(n), "P1", late))
	}
	b := newBench(t, nil)
	other := b.imports(visits(visit("R1", fmt.Sprint(rows-1), "P2", early)))[0]
	held := b.imports(visits(many...))
	if len(held) != 1 || len(held[0].Quarantined) != rows {
		t.Fatalf("%d rows are held", len(held[0].Quarantined))
	}
	for n, q := range held[0].Quarantined {
		want := history.ErrGroup
		if n == rows-1 {
			want = workshop.ErrChanged
		}
		if !errors.Is(q.Err, want) || q.Row != n+1 {
			t.Errorf("row %d: %v", q.Row, q.Err)
		}
	}
	if n := len(b.imports(visits(visit("R1", "0", "P3", early)))[0].Quarantined); n != 0 {
		t.Error("a row that was claimed in vain is lost")
	}
	b = newBench(t, nil)
	done := b.imports(visits(many...))
	if !done[0].Taken() || len(claims(t, b.driver)) != rows || done[0].ID == other.ID {
		t.Errorf("%d claims", len(claims(t, b.driver)))
	}
}

func TestAClaimIsKnownOnlyToWhoHasTheSecret(t *testing.T) {
	table := visits(visit("R1", "1", "P1", early))
	names := map[string]bool{}
	for _, secret := range []string{"a secret of sixteen", "another of sixteen"} {
		b := newBench(t, nil)
		c := b.importOf(table)
		c.Secret = []byte(secret)
		if _, err := b.run(c, -1); err != nil {
			t.Fatal(err)
		}
		for name := range claims(t, b.driver) {
			names[name] = true
		}
	}
	if len(names) != 2 {
		t.Errorf("the names are %v", names)
	}
}

// TestATableWithClaimsStandsBesideOneWithout claims the rows of the one table only.
func TestATableWithClaimsStandsBesideOneWithout(t *testing.T) {
	b := newBench(t, nil)
	plain := visits(visit("A", "1", "P1", early))
	plain.doc = []byte(strings.NewReplacer(`"key": ["RO", "LINE"]`, `"key": ["PLATE", "OPENED"]`, `"source": "visits"`, `"source": "plain"`).Replace(visitDoc))
	more := visits(visit("R1", "1", "P1", early, "PAD"), visit("R1", "2", "P1", early, "CLIP"))
	more.doc = []byte(strings.NewReplacer(`{"event": "order.opened", "once_per": []},`, "", `{"event": "order.concern_recorded", "once_per": ["CONCERN"], "fields": {"concern": "CONCERN"}},`, "",
		`"state": [{"const": "in_repair"}],`, "", `"CONCERN": {"paper": "text"},`, "").Replace(visitDoc))
	done := b.imports(plain, more)
	if len(done) != 1 || !done[0].Taken() || len(done[0].Rows) != 3 || len(claims(t, b.driver)) != 2 {
		t.Errorf("%+v, claims %v", done, claims(t, b.driver))
	}
	if o := must(b.Order(t.Context(), aftersales.OrderID(done[0].ID))); len(o.Parts) != 2 {
		t.Errorf("the parts are %+v", o.Parts)
	}
}

// importOf gives the import of tables.
func (b *bench) importOf(tables ...sourceTable) workshop.Import {
	b.t.Helper()
	c := workshop.Import{Secret: importSecret, By: aftersales.Actor{By: "import", Role: "importer", Store: "S12"}}
	for _, s := range tables {
		c.Tables = append(c.Tables, workshop.Table{Mapping: s.mapping(b.t), Header: s.header, Rows: slices.Values(s.rows)})
	}
	return c
}

// run imports until the n-th thing was told, or to the end if n is negative, or to the first error.
func (b *bench) run(c workshop.Import, n int) (out []workshop.Imported, _ error) {
	b.t.Helper()
	seq, err := b.Import(b.t.Context(), c)
	if err != nil {
		b.t.Fatal(err)
	}
	for i, err := range seq {
		if err != nil {
			return out, err
		}
		if out = append(out, i); len(out) == n {
			break
		}
	}
	return out, nil
}

func (b *bench) importing(tables ...sourceTable) ([]workshop.Imported, error) {
	b.t.Helper()
	return b.run(b.importOf(tables...), -1)
}

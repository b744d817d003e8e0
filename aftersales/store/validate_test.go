package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// faults gives each fault as "path: code".
func faults(err error) []string {
	if err == nil {
		return nil
	}
	var out []string
	for _, e := range err.(fault.Errors) {
		out = append(out, e.Path+": "+string(e.Code))
	}
	return out
}

func order(id string) store.Ref { return store.Ref{Kind: "order", ID: id} }

func put(change func(r *store.Record)) store.Batch {
	r := store.Record{Ref: order("A"), Rev: 1}
	change(&r)
	return store.Batch{Puts: []store.Record{r}}
}

func appending(change func(e *store.Entry)) store.Batch {
	e := store.Entry{Subject: order("A"), Rev: 1, Command: "C1"}
	change(&e)
	return store.Batch{Appends: []store.Entry{e}}
}

func TestABatchIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	long := strings.Repeat("a", store.MaxID+1)
	for name, c := range map[string]struct {
		batch store.Batch
		want  []string
	}{
		"an empty batch is good":         {store.Batch{}, nil},
		"a small put is good":            {put(func(*store.Record) {}), nil},
		"a small entry is good":          {appending(func(*store.Entry) {}), nil},
		"an empty key value is good":     {put(func(r *store.Record) { r.Keys = []store.Key{{Name: "vin"}} }), nil},
		"a kind at the bound is good":    {put(func(r *store.Record) { r.Kind = strings.Repeat("k", store.MaxKind) }), nil},
		"an id at the bound is good":     {put(func(r *store.Record) { r.ID = long[1:] }), nil},
		"a body at the bound is good":    {put(func(r *store.Record) { r.Body = make([]byte, store.MaxBody) }), nil},
		"no kind":                        {put(func(r *store.Record) { r.Kind = "" }), []string{"puts[0].kind: missing"}},
		"a long kind":                    {put(func(r *store.Record) { r.Kind = strings.Repeat("k", store.MaxKind+1) }), []string{"puts[0].kind: too_large"}},
		"a kind with a capital":          {put(func(r *store.Record) { r.Kind = "Order" }), []string{"puts[0].kind: malformed"}},
		"a kind with a space":            {put(func(r *store.Record) { r.Kind = "an order" }), []string{"puts[0].kind: malformed"}},
		"a Chinese kind":                 {put(func(r *store.Record) { r.Kind = "工单" }), []string{"puts[0].kind: malformed"}},
		"the reserved kind":              {put(func(r *store.Record) { r.Kind = "command" }), []string{"puts[0].kind: range"}},
		"no id":                          {put(func(r *store.Record) { r.ID = "" }), []string{"puts[0].id: missing"}},
		"a long id":                      {put(func(r *store.Record) { r.ID = long }), []string{"puts[0].id: too_large"}},
		"an id that is not UTF-8":        {put(func(r *store.Record) { r.ID = "\xff" }), []string{"puts[0].id: malformed"}},
		"an id with NUL":                 {put(func(r *store.Record) { r.ID = "a\x00b" }), []string{"puts[0].id: malformed"}},
		"revision 0":                     {put(func(r *store.Record) { r.Rev = 0 }), []string{"puts[0].rev: range"}},
		"a deleted record":               {put(func(r *store.Record) { r.Gone = true }), []string{"puts[0].gone: mismatch"}},
		"a large body":                   {put(func(r *store.Record) { r.Body = make([]byte, store.MaxBody+1) }), []string{"puts[0].body: too_large"}},
		"a due time in year 10000":       {put(func(r *store.Record) { r.Due = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }), []string{"puts[0].due: range"}},
		"a due time before year 1":       {put(func(r *store.Record) { r.Due = time.Time{}.Add(-1) }), []string{"puts[0].due: range"}},
		"a key without name":             {put(func(r *store.Record) { r.Keys = []store.Key{{Value: "x"}} }), []string{"puts[0].keys[0].name: missing"}},
		"a key with a long value":        {put(func(r *store.Record) { r.Keys = []store.Key{{"vin", "x"}, {"vin", long}} }), []string{"puts[0].keys[1].value: too_large"}},
		"the same key twice":             {put(func(r *store.Record) { r.Keys = []store.Key{{"vin", "x"}, {"vin", "y"}, {"vin", "x"}} }), []string{"puts[0].keys[2]: duplicate"}},
		"too many keys":                  {put(func(r *store.Record) { r.Keys = make([]store.Key, store.MaxKeys+1) }), []string{"puts[0].keys: too_large"}},
		"an entry without subject":       {appending(func(e *store.Entry) { e.Subject = store.Ref{} }), []string{"appends[0].subject.kind: missing", "appends[0].subject.id: missing"}},
		"an entry at revision 0":         {appending(func(e *store.Entry) { e.Rev = 0 }), []string{"appends[0].rev: range"}},
		"an entry without command":       {appending(func(e *store.Entry) { e.Command = "" }), []string{"appends[0].command: missing"}},
		"an entry with a long command":   {appending(func(e *store.Entry) { e.Command = long }), []string{"appends[0].command: too_large"}},
		"an entry with a large body":     {appending(func(e *store.Entry) { e.Body = make([]byte, store.MaxBody+1) }), []string{"appends[0].body: too_large"}},
		"an entry of year 10000":         {appending(func(e *store.Entry) { e.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }), []string{"appends[0].at: range"}},
		"a check at a negative revision": {store.Batch{Checks: []store.Check{{order("A"), 0}, {order("B"), -1}}}, []string{"checks[1].rev: range"}},
		"a delete at revision 0":         {store.Batch{Deletes: []store.Check{{order("A"), 0}}}, []string{"deletes[0].rev: range"}},
		"a record in two lists": {store.Batch{
			Checks:  []store.Check{{order("A"), 1}, {order("B"), 1}},
			Puts:    []store.Record{{Ref: order("B"), Rev: 2}, {Ref: order("C"), Rev: 2}},
			Deletes: []store.Check{{order("C"), 1}, {order("D"), 1}, {order("D"), 1}},
		}, []string{"puts[0]: duplicate", "deletes[0]: duplicate", "deletes[2]: duplicate"}},
		"a command and a revision twice": {store.Batch{Appends: []store.Entry{
			{Subject: order("A"), Rev: 1, Command: "C1"}, {Subject: order("B"), Rev: 1, Command: "C1"}, {Subject: order("A"), Rev: 1, Command: "C2"}, {Subject: order("A"), Rev: 2, Command: "C3"},
		}}, []string{"appends[1].command: duplicate", "appends[2].rev: duplicate"}},
		"too many changes":  {store.Batch{Puts: make([]store.Record, store.MaxBatch), Checks: make([]store.Check, 1)}, []string{": too_large"}},
		"too large changes": {largeBatch(), []string{": too_large"}},
		"several faults": {store.Batch{
			Puts:    []store.Record{{Ref: order("A"), Rev: 1}, {Rev: -1}},
			Appends: []store.Entry{{}},
		}, []string{"puts[1].kind: missing", "puts[1].id: missing", "puts[1].rev: range", "appends[0].subject.kind: missing",
			"appends[0].subject.id: missing", "appends[0].rev: range", "appends[0].command: missing"}},
	} {
		if diff := cmp.Diff(c.want, faults(c.batch.Validate())); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

func largeBatch() store.Batch {
	var b store.Batch
	for i := range store.MaxBatchBody/store.MaxBody + 1 {
		b.Puts = append(b.Puts, store.Record{Ref: order(fmt.Sprint(i)), Rev: 1, Body: make([]byte, store.MaxBody)})
	}
	return b
}

func TestAQueryIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		query store.Query
		want  []string
	}{
		"by key":              {store.Query{Kind: "order", Key: "vin", Limit: 1}, nil},
		"by due time":         {store.Query{Kind: "order", DueBy: now, Limit: store.MaxPage}, nil},
		"nothing":             {store.Query{}, []string{"kind: missing", "key: missing", "limit: range"}},
		"both":                {store.Query{Kind: "order", Key: "vin", DueBy: now, Limit: 1}, []string{"due_by: mismatch"}},
		"due with prefix":     {store.Query{Kind: "order", Prefix: "x", DueBy: now, Limit: 1}, []string{"prefix: mismatch"}},
		"reserved kind":       {store.Query{Kind: "command", Key: "vin", Limit: 1}, []string{"kind: range"}},
		"bad key":             {store.Query{Kind: "order", Key: "VIN", Limit: 1}, []string{"key: malformed"}},
		"bad prefix":          {store.Query{Kind: "order", Key: "vin", Prefix: "\xff", Limit: 1}, []string{"prefix: malformed"}},
		"large limit":         {store.Query{Kind: "order", Key: "vin", Limit: store.MaxPage + 1}, []string{"limit: range"}},
		"bad cursor":          {store.Query{Kind: "order", Key: "vin", Limit: 1, After: store.Cursor{Value: "\x00", ID: "\xff"}}, []string{"after.value: malformed", "after.id: malformed"}},
		"a time too far away": {store.Query{Kind: "order", DueBy: now.AddDate(9000, 0, 0), Limit: 1}, []string{"due_by: range"}},
	} {
		if diff := cmp.Diff(c.want, faults(c.query.Validate())); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

func TestAReferenceIsRefusedWithEveryFault(t *testing.T) {
	if err := order("RO-1").Validate(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff([]string{"kind: missing", "id: missing"}, faults(store.Ref{}.Validate())); diff != "" {
		t.Error(diff)
	}
}

func TestValidatingAGoodBatchCostsNearlyNothing(t *testing.T) {
	b := store.Batch{
		Checks:  []store.Check{{order("A"), 1}},
		Puts:    []store.Record{{Ref: order("B"), Rev: 2, Keys: []store.Key{{"vin", "x"}}}},
		Appends: []store.Entry{{Subject: order("B"), Rev: 2, Command: "C1"}},
	}
	if n := testing.AllocsPerRun(100, func() {
		if b.Validate() != nil {
			t.Error("the batch is refused")
		}
	}); n > 3 {
		t.Errorf("%v allocations", n)
	}
}

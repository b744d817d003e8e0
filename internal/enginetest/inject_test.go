package enginetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/store"
)

// TestNoTextBecomesPartOfAStatement writes texts that would do harm if they were read as SQL, and reads them again.
func TestNoTextBecomesPartOfAStatement(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		for i, text := range []string{
			"'; DROP TABLE " + e.prefix + "record; --", `"; DROP TABLE ` + e.prefix + `log; --`, `\'; DELETE FROM ` + e.prefix + "key; #", "`; COMMIT; --",
			"{\"}\",NULL}", "$1 ? @record :id %s", "%_\\%", "/* */ OR 1=1", "\x1a\b\r\n",
		} {
			r := store.Ref{Kind: "order", ID: text}
			want := store.Record{Ref: r, Rev: 1, Keys: []store.Key{{Name: "vin", Value: text}}, Body: []byte(text)}
			commit(t, s, store.Batch{Puts: []store.Record{want}, Appends: []store.Entry{{Subject: r, Rev: 1, Command: text, Body: []byte(text)}}})
			recs, err := s.Read(t.Context(), []store.Ref{r})
			if diff := cmp.Diff([]store.Record{want}, recs); diff != "" || err != nil {
				t.Errorf("%q: %v\n%s", text, err, diff)
			}
			page, err := s.Scan(t.Context(), store.Query{Kind: "order", Key: "vin", Prefix: text, Limit: 10})
			if err != nil || len(page.Records) != 1 || page.Records[0].ID != text {
				t.Errorf("%q: found %v, %v", text, page.Records, err)
			}
			log, err := s.Stream(t.Context(), store.CommandRef(text), 0)
			if err != nil || len(log) != 1 || log[0].Command != text {
				t.Errorf("%q: the log has %v, %v", text, log, err)
			}
			if n := e.count(t, "record"); n != i+1 {
				t.Fatalf("%q: %d records, want %d", text, n, i+1)
			}
		}
	})
}

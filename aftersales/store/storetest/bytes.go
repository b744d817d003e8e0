package storetest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

var byteCases = []Case{
	{"bodies exact", "Bodies are bytes: empty ones, all byte values, invalid UTF-8 and a whole MiB come back as they were.", bodiesExact},
	{"ids exact", "Ids are compared byte by byte, never folded, trimmed or normalised.", idsExact},
	{"key values exact", "Key values are compared byte by byte, never folded, trimmed or normalised.", keyValuesExact},
	{"commands exact", "Command ids are compared byte by byte, never folded, trimmed or normalised.", commandsExact},
	{"times to the microsecond", "Times are kept to the microsecond, in UTC.", timesExact},
	{"slices of the caller", "A driver keeps no slice that a caller passed in.", slicesIn},
	{"slices of the driver", "What a method returns belongs to the caller.", slicesOut},
}

func allBytes() []byte {
	b := make([]byte, 256)
	for i := range b {
		b[i] = byte(i)
	}
	return b
}

func bodiesExact(t *trial) {
	big := bytes.Repeat([]byte("0123456789abcde\x00"), store.MaxBody/16)
	for i, body := range [][]byte{nil, {}, {0}, []byte(" "), []byte("工单 \r\n"), []byte(`\x00"'{}`), {0xFF, 0xFE, 0x80}, allBytes(), big} {
		r := order(fmt.Sprint("A", i))
		want := store.Record{Ref: r, Rev: 1, Body: body}
		e := entry(r, 1, fmt.Sprint("C", i))
		e.Body = body
		t.commit(store.Batch{Puts: []store.Record{want}, Appends: []store.Entry{e}})
		t.expect("one body", want)
		t.expectLog("one body", t.stream(r, 0), e)
	}
	together := puts(rec(order("B1"), 1), rec(order("B2"), 1), rec(order("B3"), 1))
	together.Puts[0].Body, together.Puts[1].Body, together.Puts[2].Body = allBytes(), nil, []byte{0xFF}
	t.commit(together)
	t.expect("several bodies", together.Puts...)
}

// odd are texts that databases and their drivers like to take for one another, or for something else. All are
// different, and in rising order of their bytes.
func odd() []string {
	texts := []string{
		"A", "a", "Å", "A\u030a", "å", "ａ", "Ａ", "ß", "ss", "SS", "ı", "i", "I", "İ", "é", "e\u0301", "e",
		" ", "  ", "a ", " a", "a  ", "a\t", "a\n", "a\u00a0", "a\u200b", "\ufeffa", "a\x01", "a\x7f",
		"/", "a/b", "a//b", "a/./b", "a/", "..", "../a", ".", "%", "%a", "a%", "_", "a_", "a_b", "axb", "\\", "a\\", "\\a", "\\%", "\\x41",
		"'", "''", "a'b", "\"", "\"a\"", "`", "{", "}", "{a}", "{a,b}", "{\"a\"}", "a,b", "(a)", "[a]", "null", "NULL", "0", "00", "1", "1.0", "1e0", "true", "$1", "?", ":a", "@a", "--", ";", "'; drop table a; --",
		"沪A12345", "沪a12345", "工单", "工單", "工单 ", "é工", "ÿ", "߿", "ࠀ", "\ud7ff", "\ue000", "\uffff", "\U00010000", "😀", "\U0010ffff",
		strings.Repeat("a", store.MaxID), strings.Repeat("a", store.MaxID-1), strings.Repeat("工", store.MaxID/3),
	}
	slices.Sort(texts)
	return texts
}

func idsExact(t *trial) {
	var recs []store.Record
	for i, id := range odd() {
		r := rec(order(id), 1)
		r.Body = fmt.Append(nil, i)
		recs = append(recs, r)
	}
	half := len(recs) / 2
	for i, r := range recs[:half] {
		t.commit(store.Batch{Puts: []store.Record{r}, Appends: []store.Entry{entry(r.Ref, 1, fmt.Sprint("C", i))}})
	}
	for _, r := range recs[half:] {
		t.expect("not yet put", store.Record{Ref: r.Ref})
	}
	t.commit(puts(recs[half:]...))
	t.expect("all", recs...)
	for i, r := range recs[:half] {
		t.expectLog("log", t.stream(r.Ref, 0), entry(r.Ref, 1, fmt.Sprint("C", i)))
	}
	for _, r := range recs {
		t.conflict("put again", puts(rec(r.Ref, 1)), r.Ref)
	}
}

func keyValuesExact(t *trial) {
	texts := append([]string{""}, odd()...)
	all := rec(order("all"), 1)
	var recs []store.Record
	for i, v := range texts {
		recs = append(recs, keyed(fmt.Sprintf("R%03d", i), 1, "plate", v))
		if len(all.Keys) < store.MaxKeys {
			all.Keys = append(all.Keys, store.Key{Name: "other", Value: v})
		}
	}
	t.commit(puts(append(recs, all)...))
	t.expect("with many keys", all)
	t.expect("with one key", recs...)
	t.expectScan("in order of bytes", store.Query{Kind: "order", Key: "plate"}, ids(recs)...)
	for i, v := range texts {
		var want []string
		for j, other := range texts {
			if strings.HasPrefix(other, v) {
				want = append(want, recs[j].ID)
			}
		}
		q := store.Query{Kind: "order", Key: "plate", Prefix: v, Limit: store.MaxPage}
		if got := ids(t.scanAll(q)); !t.failed() && !slices.Equal(got, want) {
			t.failf("prefix %q (%d): got %q, want %q", v, i, got, want)
		}
	}
}

func commandsExact(t *trial) {
	texts := odd()
	for i, c := range texts {
		e := entry(order(fmt.Sprintf("R%03d", i)), 1, c)
		t.commit(store.Batch{Appends: []store.Entry{e}})
	}
	for i, c := range texts {
		t.expectLog(fmt.Sprintf("command %q", c), t.stream(store.CommandRef(c), 0), entry(order(fmt.Sprintf("R%03d", i)), 1, c))
		t.duplicate("again", store.Batch{Appends: []store.Entry{entry(order("X"), 1, c)}}, c)
	}
}

func timesExact(t *trial) {
	cst := time.FixedZone("CST", 8*3600)
	for i, at := range []time.Time{
		time.Date(2026, 3, 2, 12, 0, 0, 123_456_000, time.UTC),
		time.Date(2026, 3, 2, 12, 0, 0, 123_456_789, time.UTC),
		time.Date(2026, 3, 2, 20, 0, 0, 999_999_999, cst),
		time.Date(2026, 3, 1, 23, 59, 59, 1_000, time.FixedZone("", -12*3600)),
		time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(1969, 12, 31, 23, 59, 59, 999_999_999, time.UTC),
		time.Date(1900, 1, 1, 0, 0, 0, 1_000, time.UTC),
		time.Date(1, 1, 1, 0, 0, 0, 1_000, time.UTC),
		time.Date(9999, 12, 31, 23, 59, 59, 999_999_000, time.UTC),
	} {
		r := order(fmt.Sprint("A", i))
		put := store.Record{Ref: r, Rev: 1, Due: at}
		t.commit(puts(put))
		put.Due = time.UnixMicro(at.UnixMicro()).UTC()
		got := t.read(r)
		t.same("due "+at.String(), got[0], put)
		if !t.failed() && got[0].Due.Location() != time.UTC {
			t.failf("due %s: comes back in zone %s", at, got[0].Due.Location())
		}
	}
	t.expectScan("in order of time", store.Query{Kind: "order", DueBy: noon.Add(time.Minute)}, "A7", "A6", "A5", "A4", "A3", "A0", "A1", "A2")
}

func slicesIn(t *trial) {
	r := keyed("A", 1, "vin", "V1", "plate", "P1")
	r.Body = []byte("body of the record")
	e := entry(r.Ref, 1, "C1")
	e.Body = []byte("body of the entry")
	b := store.Batch{Puts: []store.Record{r.Clone()}, Appends: []store.Entry{e}}
	b.Appends[0].Body = slices.Clone(e.Body)
	t.commit(b)
	copy(b.Puts[0].Body, "XXXX")
	b.Puts[0].Keys[0] = store.Key{Name: "vin", Value: "XX"}
	copy(b.Appends[0].Body, "XXXX")
	b.Puts[0].ID, b.Appends[0].Command = "X", "X"
	t.expect("after the caller has changed its batch", r)
	t.expectLog("after the caller has changed its batch", t.stream(r.Ref, 0), e)
	t.expectScan("after the caller has changed its batch", store.Query{Kind: "order", Key: "vin", Prefix: "V"}, "A")
	refs := []store.Ref{r.Ref}
	got := t.read(refs...)
	refs[0] = order("X")
	t.same("after the caller has changed its references", got[0], r)
}

func slicesOut(t *trial) {
	r := keyed("A", 1, "vin", "V1")
	r.Due = noon
	r.Body = []byte("body of the record")
	e := entry(r.Ref, 1, "C1")
	t.commit(store.Batch{Puts: []store.Record{r}, Appends: []store.Entry{e}})
	spoil := func(what string, rec store.Record) {
		if t.failed() || len(rec.Keys) == 0 {
			t.failf("%s: no keys", what)
			return
		}
		copy(rec.Body, "XXXX")
		rec.Keys[0].Value = "XX"
	}
	scan := func(what string, q store.Query) {
		q.Kind, q.Limit = "order", 10
		if page := t.scan(q); len(page.Records) == 1 {
			spoil(what, page.Records[0])
		} else {
			t.failf("%s: %d records, want 1", what, len(page.Records))
		}
	}
	spoil("read", t.read(r.Ref)[0])
	t.expect("after the caller has changed what Read gave", r)
	scan("scan by key", store.Query{Key: "vin"})
	scan("scan by due time", store.Query{DueBy: noon})
	t.expect("after the caller has changed what Scan gave", r)
	for _, of := range []store.Ref{r.Ref, store.CommandRef("C1")} {
		for _, got := range t.stream(of, 0) {
			copy(got.Body, "XXXX")
		}
		t.expectLog("after the caller has changed what Stream gave", t.stream(of, 0), e)
	}
	t.expectScan("after the caller has changed what it got", store.Query{Kind: "order", Key: "vin", Prefix: "V"}, "A")
}

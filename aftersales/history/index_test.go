package history_test

import (
	"slices"
	"testing"

	. "example.com/servicelane/aftersales/history"
)

func TestARelationListsTheEventsThatHaveAnID(t *testing.T) {
	events := evs(t,
		"o order.opened 2026-05-03T08:00:00+08:00 order_id=A kind=repair",
		"b job.planned 2026-05-03T09:00:00+08:00 job_id=J2 order_id=A",
		"c job.planned 2026-05-03T09:10:00+08:00 job_id=J1 order_id=A",
		"d inspection.passed 2026-05-03T10:00:00+08:00 order_id=A job_id=J1",
		"e inspection.passed 2026-05-03T10:10:00+08:00 order_id=A",
		"f inspection.passed 2026-05-03T10:20:00+08:00 order_id=A job_id=J2",
		"g inspection.passed 2026-05-03T10:30:00+08:00 order_id=A job_id=J1",
		"h job.done 2026-05-03T11:00:00+08:00 job_id=J1",
		"v record.voided 2026-05-03T12:00:00+08:00 order_id=A event_id=h")
	h := build(t, Config{Cover: Everything(), Events: events})
	for d := range Standard().Types() {
		number := Standard().Number(d.Type())
		all := h.Numbers(d.Type())
		if !slices.Equal(all, h.NumbersOf(number)) {
			t.Errorf("%s: %v by name, %v by number", d.Type(), all, h.NumbersOf(number))
		}
		if slices.Contains(h.Occurring(), int32(number)) != (len(all) > 0) {
			t.Errorf("%s has events %v, and occurring are %v", d.Type(), all, h.Occurring())
		}
		for _, text := range []string{"order_id", "job_id", "part_id", "store_id", "at"} {
			path, err := Standard().Path(text)
			if err != nil {
				t.Fatal(err)
			}
			checkRelation(t, h, h.Relation(number, path), all, path)
			if h.RelationIn(number, h.Column(path)) != h.Relation(number, path) {
				t.Errorf("%s of %s: another relation by its column", text, d.Type())
			}
		}
	}
	if got := h.NumbersOf(Standard().Number(JobDone)); len(got) != 0 {
		t.Errorf("a voided event is listed: %v", got)
	}
	if got := h.NumbersOf(Standard().Number("x_no.such")); got != nil {
		t.Errorf("a type that is not there has events: %v", got)
	}
}

func TestAnEventMayLackAnIDThatIsNotRecorded(t *testing.T) {
	lines := []string{
		"o order.opened 2026-05-03T08:00:00+08:00 order_id=A kind=repair",
		"b job.planned 2026-05-03T09:00:00+08:00 job_id=J1 order_id=A",
		"d inspection.passed 2026-05-03T10:00:00+08:00 order_id=A job_id=J1",
		"e inspection.passed 2026-05-03T10:10:00+08:00 order_id=A level=final by=li"}
	for name, cover := range map[string][]string{"everything": {"*"}, "ids": {"inspection.passed.job_id"}, "others": {"order.*", "job.*"}} {
		c, err := NewCover(Standard(), cover...)
		if err != nil {
			t.Fatal(err)
		}
		h := build(t, Config{Cover: c, Events: evs(t, lines...)})
		for _, text := range []string{"order_id", "job_id", "part_id", "store_id", "by", "level", "order.kind", "customer.vip"} {
			p, err := Standard().Path(text)
			if err != nil {
				t.Fatal(err)
			}
			for i := range h.Len() {
				_, presence := h.Get(i, p)
				want := h.Ref(i, p) == NoRef && presence != Empty
				if got := h.MayLack([]int32{int32(i)}, p); got != want {
					t.Errorf("%s recorded: %s of event %d may lack: %v, want %v", name, text, i, got, want)
				}
			}
		}
	}
	h := build(t, Config{Cover: Everything(), Events: evs(t, lines...)})
	if !h.MayLack([]int32{0}, Path{}) || h.MayLack(nil, Path{}) {
		t.Error("the zero path is taken for an id")
	}
}

// checkRelation compares what a relation says with what every event says.
func checkRelation(t *testing.T, h *History, r *Relation, all []int32, path Path) {
	t.Helper()
	lack, only := len(all) > 0 && h.RefsOf(path) == nil, NoRef
	for n, i := range all {
		ref := h.Ref(int(i), path)
		if lack = lack || ref == NoRef; n == 0 {
			only = ref
		} else if ref != only {
			only = NoRef
		}
	}
	if r.Lack() != lack || r.Only() != only {
		t.Errorf("%s of %v: lack %v, only %d, want %v, %d", path, all, r.Lack(), r.Only(), lack, only)
	}
	for ref := range Ref(h.Refs()) {
		var want []int32
		for _, i := range all {
			if h.Ref(int(i), path) == ref {
				want = append(want, i)
			}
		}
		if got := r.Of(ref); !slices.Equal(got, want) {
			t.Errorf("%s of %v: %s has %v, want %v", path, all, h.RefID(ref), got, want)
		}
		if r.Only() != NoRef {
			continue
		}
		for before := range Ref(h.Refs()) { // whatever was asked for before
			f := r.Finder()
			f.Of(before)
			for range 2 {
				if got := f.Of(ref); !slices.Equal(got, want) {
					t.Errorf("%s of %v: behind %s %s has %v, want %v", path, all, h.RefID(before), h.RefID(ref), got, want)
				}
			}
		}
	}
}

func TestCarriedPointsAtWhatAnEventCarries(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"o order.opened 2026-05-03T08:00:00+08:00 order_id=A kind=repair odometer_km=8 by=li",
		"b job.planned 2026-05-03T09:00:00+08:00 job_id=J order_id=A",
		"c job.done 2026-05-03T09:00:00+08:00 job_id=J")})
	if h.By(0) != "li" || h.By(1) != "" {
		t.Errorf("by %q and %q", h.By(0), h.By(1))
	}
	for _, c := range []struct {
		event int
		path  string
		want  string
	}{{0, "kind", "repair"}, {0, "order_id", "A"}, {0, "odometer_km", "8"}, {0, "by", ""}, {1, "kind", ""}, {1, "order.kind", "repair"}, {2, "order_id", ""}, {2, "order.odometer_km", "8"}} {
		path, err := Standard().Path(c.path)
		if err != nil {
			t.Fatal(err)
		}
		v := h.Carried(c.event, path, h.Len())
		if (v != nil) != (c.want != "") || v != nil && v.Word() != c.want {
			t.Errorf("%s of event %d: %v", c.path, c.event, v)
		}
		if v != nil && c.event > 0 && h.Carried(c.event, path, 0) != nil {
			t.Errorf("%s of event %d is known before it happened", c.path, c.event)
		}
	}
	if h.Carried(0, Path{}, h.Len()) != nil {
		t.Error("the zero path leads somewhere")
	}
}

func TestWordsThatStandInTheOpenAreThoseOfIdsCodesAndTexts(t *testing.T) {
	for _, v := range []Value{ID("a"), Code("a"), Text("a")} {
		if w, ok := v.Open(); !ok || w != "a" {
			t.Errorf("%s: %q, %v", v.Kind(), w, ok)
		}
	}
	for _, v := range []Value{{}, Plate("a"), Period("2026"), Bool(true), Int(KindKM, 1), InPaper(KindText, Paper{ID: "a"})} {
		if w, ok := v.Open(); ok {
			t.Errorf("%s stands in the open: %q", v.Kind(), w)
		}
	}
}

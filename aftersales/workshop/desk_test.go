package workshop_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// list pages through a list of the desk.
func (b *bench) list(q workshop.DeskQuery, limit int) string {
	b.t.Helper()
	var out []string
	var after store.Cursor
	for range 20 {
		page, next, err := b.Desk(context.Background(), q, limit, after)
		if err != nil {
			b.t.Fatal(err)
		}
		for _, o := range page {
			out = append(out, string(o.ID))
		}
		if after = next; after == (store.Cursor{}) {
			return strings.Join(out, " ")
		}
	}
	return "it does not end"
}

// onDesk opens orders: promised for some hour of two days, or not at all; the last is of another shop.
func onDesk(t *testing.T) *bench {
	b := newBench(t, nil)
	for n, hours := range []int{20, 0, 30, 4, 6} {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		r := open(id)
		c := r.Command.(aftersales.OpenOrder)
		if hours > 0 {
			c.Promised = morning.Add(time.Duration(hours) * time.Hour)
		}
		if n == 4 {
			r.By.Store = "S13"
		}
		r.Command = c
		b.do(id, r)
	}
	return b
}

func TestTheDeskListsOrdersByPromise(t *testing.T) {
	b := onDesk(t)
	for limit := 1; limit < 7; limit++ {
		for name, c := range map[string]struct {
			q    workshop.DeskQuery
			want string
		}{
			"promised":          {workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S12"}, "RO-3 RO-0 RO-2"},
			"today":             {workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S12", Day: day("2026-03-04")}, "RO-3"},
			"tomorrow":          {workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S12", Day: day("2026-03-05")}, "RO-0 RO-2"},
			"another shop":      {workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S13"}, "RO-4"},
			"half a shop":       {workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S1"}, ""},
			"draft":             {workshop.DeskQuery{List: workshop.DeskState, Shop: "S12", State: "draft"}, "RO-3 RO-0 RO-2 RO-1"},
			"waiting for parts": {workshop.DeskQuery{List: workshop.DeskParts, Shop: "S12"}, ""},
		} {
			if got := b.list(c.q, limit); got != c.want {
				t.Errorf("%s, %d a page: %q, want %q", name, limit, got, c.want)
			}
		}
	}
	for want, q := range map[string]workshop.DeskQuery{
		`list: no such list: "mood"`:              {List: "mood"},
		`state: no such state of an order: "odd"`: {List: workshop.DeskState, State: "odd"},
	} {
		if _, _, err := b.Desk(t.Context(), q, 1, store.Cursor{}); words(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	for _, l := range workshop.DeskLists() {
		if !l.Valid() || workshop.DeskList("x"+l).Valid() {
			t.Errorf("%s", l)
		}
	}
}

// TestAnOrderComesAndGoesOnTheListsOfTheDesk follows one order through waiting for an answer and for parts to its end.
func TestAnOrderComesAndGoesOnTheListsOfTheDesk(t *testing.T) {
	b := newBench(t, nil)
	lists := func() string {
		var on []string
		for name, q := range map[string]workshop.DeskQuery{
			"1 li":      {List: workshop.DeskTechnician, Technician: "li"},
			"2 parts":   {List: workshop.DeskParts, Shop: "S12"},
			"3 answer":  {List: workshop.DeskAnswer, Shop: "S12"},
			"4 promise": {List: workshop.DeskPromised, Shop: "S12"},
		} {
			if b.list(q, 10) == "RO-1" {
				on = append(on, name)
			}
		}
		slices.Sort(on)
		return strings.Join(on, ", ")
	}
	n := 0
	step := func(want string, c aftersales.OrderCommand) {
		t.Helper()
		n++
		b.do("RO-1", request(fmt.Sprint("c-", n), c))
		if got := lists(); got != want {
			t.Errorf("after %s it is on %q, want %q", c.Name(), got, want)
		}
	}
	step("4 promise", aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C", Vehicle: "V", Items: []aftersales.Item{{ID: "i"}}, Promised: evening})
	step("4 promise", aftersales.Diagnose{})
	step("4 promise", aftersales.PlanJob{Job: "J1", Operation: "O", Rate: cny("1")})
	step("4 promise", aftersales.MakeQuote{})
	step("4 promise", aftersales.Authorise{})
	step("1 li, 4 promise", aftersales.AssignJob{Job: "J1", To: "li"})
	step("1 li, 4 promise", aftersales.StartJob{Job: "J1"})
	step("1 li, 4 promise", aftersales.PlanJob{Job: "J2", Operation: "O", Rate: cny("1")})
	step("1 li, 3 answer, 4 promise", aftersales.AskConsent{Job: "J2", Reason: history.Paper{ID: "p", Digest: "00"}})
	step("1 li, 4 promise", aftersales.AnswerConsent{Job: "J2", Answer: aftersales.Declined})
	step("1 li, 2 parts, 4 promise", aftersales.AwaitParts{})
	step("1 li, 4 promise", aftersales.ResumeRepair{})
	step("4 promise", aftersales.FinishJob{Job: "J1"})
}

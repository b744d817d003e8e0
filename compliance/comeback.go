package compliance

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Comeback is an earlier order on a car that comes back, whose guarantee is running: what is found wrong now may be a rework
// (返修).
type Comeback struct {
	// Order is the earlier order, Delivered the event of its delivery.
	Order, Delivered string
	// Running is satisfied if the guarantee is running, unknown if that cannot be told; Missing names what is absent then.
	Running history.Status
	Missing []string
	// Same is what both orders have in common, so far as it is known; nothing does not mean that the fault is another one.
	Same []Same
}

// Same is something that two orders have in common.
type Same struct {
	What  Likeness
	Value string // the code of the operation, the number of the part
	Event string // of the earlier order
}

// Likeness is what two orders may have in common.
type Likeness string

// The likenesses.
const (
	LikeOperation Likeness = "operation" // an operation that was done is planned again
	LikeSystem    Likeness = "system"    // of the car
	LikePart      Likeness = "part"      // a part that was fitted is asked for again
	LikeProblem   Likeness = "problem"   // reported again
)

// Likenesses lists every likeness.
func Likenesses() []Likeness {
	return []Likeness{LikeOperation, LikeSystem, LikePart, LikeProblem}
}

// Valid tells whether l is one of [Likenesses].
func (l Likeness) Valid() bool { return slices.Contains(Likenesses(), l) }

// Rework gives the event that opens an order as the rework of the earlier one. By the rules of the house it costs the
// customer nothing, if the shop or a part is to blame.
func (c Comeback) Rework(opened history.Event) history.Event {
	return opened.With(history.FieldKind, history.Code("rework")).With(history.FieldReworkOf, history.ID(c.Order))
}

// Comebacks tells an adviser who opens an order which earlier orders on the car have a guarantee that is running then, the latest
// delivery first. The guarantee is the id of a coverage rule, such as "cn.repair.guarantee". The opening comes first, behind it what
// is known of the new order: its items, parts and problems; nothing of it is recorded. A nil history is an empty one.
//
// The error tells that the rule is no coverage of orders that can be asked when an order is opened, that the first event opens
// no order, or what a history cannot hold.
func (rs *Rules) Comebacks(h *history.History, guarantee string, opened history.Event, known ...history.Event) ([]Comeback, error) {
	covers, ok := rs.guarantees[guarantee]
	if !ok {
		return nil, &fault.Error{Path: "guarantee", Code: fault.Unknown, Detail: fmt.Sprintf("no coverage of orders: %s", fault.Quote(guarantee))}
	}
	if opened.Type != history.OrderOpened {
		return nil, &fault.Error{Path: "opened", Code: fault.Mismatch, Detail: fmt.Sprintf("%s opens no order", opened.Type)}
	}
	all, err := orEmpty(h, rs).With(append([]history.Event{opened}, known...)...)
	if err != nil {
		return nil, err
	}
	at, _ := all.Find(opened.ID)
	_, last := all.Interval(at)
	var report Report
	s := search{rules: rs, history: all, opened: at, x: report.begin(rs, all, all.Len(), last)}
	return s.comebacks(covers), nil
}

// search looks for comebacks.
type search struct {
	rules   *Rules
	history *history.History
	opened  int
	x       *run
}

func (s *search) comebacks(covers []cover) (out []Comeback) {
	vehicle := s.history.ID(s.opened, history.FieldVehicleID)
	order := s.history.ID(s.opened, history.FieldOrderID)
	delivered := s.history.Numbers(history.OrderDelivered)
	for k := len(delivered) - 1; k >= 0 && vehicle != ""; k-- {
		n := int(delivered[k])
		earlier := s.history.ID(n, history.FieldOrderID)
		if s.history.ID(n, history.FieldVehicleID) != vehicle || earlier == order ||
			slices.ContainsFunc(out, func(c Comeback) bool { return c.Order == earlier }) {
			continue
		}
		c := Comeback{Order: earlier, Delivered: s.history.Event(n).ID}
		if c.Running, c.Missing = s.running(covers, earlier); c.Running != history.Violated {
			c.Same = s.same(earlier, order)
			out = append(out, c)
		}
	}
	return out
}

// running tells whether the guarantee of an order is running when the new one is opened.
func (s *search) running(covers []cover, order string) (history.Status, []string) {
	x := s.x
	x.notes, x.asked = x.notes[:0], append(x.asked[:0], history.ID(order))
	x.asking = append(x.asking[:0], scene{event: s.opened, known: s.history.Known(s.opened)})
	answer := no
	for i := range covers {
		answer = max(answer, x.inCover(&covers[i], 0, &x.asking[0]))
	}
	switch answer {
	case yes:
		return history.Satisfied, nil
	case no:
		return history.Violated, nil
	}
	var missing []string
	for _, n := range x.notes {
		if !slices.Contains(missing, n.name) {
			missing = append(missing, n.name)
		}
	}
	return history.Unknown, missing
}

// likenesses say where each is read: in the earlier order, and in the new one.
var likenesses = [...]struct {
	what          Likeness
	earlier, now  history.Type
	theirs, value string
}{
	{LikeOperation, history.JobDone, history.JobPlanned, "job.op_code", "op_code"},
	{LikePart, history.PartFitted, history.PartRequested, "part.part_no", "part_no"},
	{LikeProblem, history.ProblemReported, history.ProblemReported, "problem_key", "problem_key"},
	{LikeSystem, history.JobDone, history.JobPlanned, "job.area", "area"},
	{LikeSystem, history.ProblemReported, history.ProblemReported, "part_group", "part_group"},
}

// same lists what two orders have in common, each once.
func (s *search) same(earlier, now string) (out []Same) {
	for _, l := range likenesses {
		theirs, _ := s.rules.vocab.Path(l.theirs)
		ours, _ := s.rules.vocab.Path(l.value)
		values := s.values(now, l.now, ours)
		for _, e := range s.of(earlier, l.earlier) {
			v, presence := s.history.Get(e, theirs)
			if presence != history.Present || !slices.Contains(values, v.Word()) {
				continue
			}
			if !slices.ContainsFunc(out, func(x Same) bool { return x.What == l.what && x.Value == v.Word() }) {
				out = append(out, Same{What: l.what, Value: v.Word(), Event: s.history.Event(e).ID})
			}
		}
	}
	return out
}

// of lists the events of a type of an order.
func (s *search) of(order string, t history.Type) (out []int) {
	for _, n := range s.history.Numbers(t) {
		if s.history.ID(int(n), history.FieldOrderID) == order {
			out = append(out, int(n))
		}
	}
	return out
}

// values lists what the events of a type of an order say at a path.
func (s *search) values(order string, t history.Type, p history.Path) (out []string) {
	for _, e := range s.of(order, t) {
		if v, presence := s.history.Get(e, p); presence == history.Present {
			out = append(out, v.Word())
		}
	}
	return out
}

// guarantee keeps the coverages of orders as the opening of an order asks them.
func (c *compiler) guarantee() {
	c.out.guarantees = map[string][]cover{}
	for id, versions := range c.coverages {
		var found fault.List
		said := c.faults
		c.faults = &found
		var covers []cover
		for _, v := range versions {
			if per := v.rc.out.per; len(per) == 1 && per[0].text == string(history.FieldOrderID) {
				covers = append(covers, v.cover(&scope{types: []history.Type{history.OrderOpened}}, v.rc.at))
			}
		}
		c.settleLater()
		c.faults = said
		if found.Len() == 0 && len(covers) > 0 && c.stageOf(id) == 0 {
			c.out.guarantees[id] = covers
		}
	}
}

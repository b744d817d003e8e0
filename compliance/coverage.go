package compliance

import (
	"example.com/servicelane/aftersales/history"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Coverage is a span of time and distance: a warranty, a guarantee on a repair. It gives no finding of its own; conditions
// ask whether an event lies in it by {"covered":id}, entitlements by "within".
//
// The event that asks lies in it, in time, from the day on which it starts to its last day, both included, and in distance
// up to the last kilometre. Paths of the coverage are read at the event that started it; "on." leads to the one that asks, so that
// a table may give a limit for each part group.
type Coverage struct {
	// Starts starts the coverage of the ids in the rule's Per. Of several starts each counts; a pick says otherwise.
	Starts Pattern `json:"starts" strict:"required"`
	// Anchor leads to the moment from which time counts: the first path with a value; none is the event's own moment. Where all are
	// fields of the event, time counts from there also if the event was recorded later; the day of the anchor counts whole.
	Anchor Paths `json:"anchor"`
	// Time is how long it lasts.
	Time Windows `json:"time"`
	// Ends leads to the last day, in place of Time: the first path with a value.
	Ends Paths `json:"ends"`
	// Distance is how far it reaches; nil is without limit.
	Distance *Distance `json:"distance"`
	// Mode says whether the first limit that is passed ends it (any, the default), or the last (all).
	Mode Mode `json:"mode"`
	// RestDays says whether a time that ends on a statutory day of rest goes on to the end of the next working day: true, false or a
	// parameter; it does not if this is not said.
	RestDays *Value `json:"rest_days"`
	// EndsBy ends it before its limits are reached, as the return of the car does: events of the same ids. What comes at the same moment,
	// or on the same bare day, still lies in it; what comes later does not, unless it was started again. It goes on where the source
	// does not record such events, and [Period.EndUnknown] names them; where one is recorded of which it is not known whether it ended
	// it, that is not known.
	EndsBy *Pattern `json:"ends_by"`
	// Restarts starts it again.
	Restarts *Pattern `json:"restarts"`
	// Promised leads to what was promised beyond it.
	Promised *Promised `json:"promised"`
	// ExtendedBy makes Time, Ends or what was promised longer; nil does not.
	ExtendedBy *Extension `json:"extended_by"`
}

// Kind is [KindCoverage].
func (*Coverage) Kind() Kind { return KindCoverage }

// Distance is a limit in kilometres.
type Distance struct {
	// KM is the limit.
	KM Value `json:"km" strict:"required"`
	// From says where it counts from: the reading at the start (start, the default), or zero.
	From DistanceFrom `json:"from"`
	// StartKM leads to the reading at the start.
	StartKM Paths `json:"start_km"`
	// AtKM leads to the reading at the event that asks. Of several paths those count that the event can have, and of them the first
	// with a value. It is held against the readings that events of the same ids have by the name of the first path, since the coverage began
	// or was started again, or "odometer.corrected" was recorded: if one of them was beyond the limit before, the event that asks is too;
	// if one was above the reading, it cannot be right and the distance is not known.
	AtKM Paths `json:"at_km" strict:"required"`
}

// DistanceFrom says where a distance counts from.
type DistanceFrom string

// The places.
const (
	FromStart DistanceFrom = "start"
	FromZero  DistanceFrom = "zero"
)

// DistanceFroms lists every place.
func DistanceFroms() []DistanceFrom { return []DistanceFrom{FromStart, FromZero} }

// Valid tells whether d is one of [DistanceFroms].
func (d DistanceFrom) Valid() bool { return slices.Contains(DistanceFroms(), d) }

// Promised leads to limits that were promised. Where they reach farther than those of the rule, they count.
type Promised struct {
	Days   Path `json:"days"`
	Months Path `json:"months"`
	Years  Path `json:"years"`
	KM     Path `json:"km"`
}

// Paths are paths of which the first that leads to a value counts.
type Paths []Path

// UnmarshalNode reads one path or a list.
func (ps *Paths) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	var list oneOrMany
	list.UnmarshalNode(n, faults)
	*ps = nil
	for _, p := range list {
		*ps = append(*ps, Path(p))
	}
}

// coverage is a compiled [Coverage]. What it demands of an event depends on the pattern that asks; see [cover].
type coverage struct {
	rc       *ruleCompiler
	src      *Coverage
	itself   cover         // asked at no other event than what starts it
	alone    bool          // what starts and ends it does not depend on the event that asks
	longer   [2]*extension // of what starts it, and of what starts it again
	extended [2]bool       // these are compiled
	asked    []asked       // as it was asked before
	readings *odometer     // of its distance
	read     bool          // these were looked for
}

// asked is a coverage as events of some types ask it.
type asked struct {
	types []history.Type
	cover cover
}

func (c *Coverage) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &coverage{rc: rc, src: c}
	rc.kept = true
	if !rc.instance(&c.Starts, s.in("starts")) {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("starts").in("fact"), fault.Mismatch, "a fact starts no coverage")
		return out
	}
	rc.valid(c.Starts.Pick == "" || c.Starts.Pick.Valid(), string(c.Starts.Pick), s.in("starts").in("pick"))
	rc.mode(c.Mode, s)
	if len(c.Time)+len(c.Ends) == 0 && c.Distance == nil {
		rc.add(s, fault.Missing, `has no limit: neither "time" nor "ends" nor "distance"`)
	}
	if len(c.Time) > 0 && len(c.Ends) > 0 {
		rc.add(s.in("ends"), fault.Mismatch, `stands in place of "time"`)
	}
	c.checkDistance(rc)
	anybody := &scope{loose: true}
	out.itself = out.cover(anybody, rc.at)
	out.alone = !anybody.asked
	rc.coverages[rc.src.ID] = append(rc.coverages[rc.src.ID], out)
	return out
}

// checkDistance checks what can be said of distances without the event that asks.
func (c *Coverage) checkDistance(rc *ruleCompiler) {
	d, s := c.Distance, rc.at.in("distance")
	switch {
	case d == nil:
		if c.Promised != nil && c.Promised.KM != "" {
			rc.add(rc.at.in("promised").in("km"), fault.Mismatch, `without "distance" it promises nothing`)
		}
		return
	case d.From != "" && !d.From.Valid():
		rc.add(s.in("from"), fault.Unknown, "%s is none of the words for it", fault.Quote(string(d.From)))
	case d.From == FromZero && len(d.StartKM) > 0:
		rc.add(s.in("start_km"), fault.Mismatch, "a distance from zero has no reading at the start")
	case d.From != FromZero && len(d.StartKM) == 0:
		rc.add(s.in("start_km"), fault.Missing, "a distance from the start needs the reading there")
	}
	if len(d.AtKM) == 0 {
		rc.add(s.in("at_km"), fault.Missing, "no reading at the event that asks")
	}
}

// judgeAt is never asked: a coverage is entered under no event.
func (c *coverage) judgeAt(*run, *rule, int) {}

package aftersales

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Inspect records a self or process inspection of one job (自检、过程检), or of one reported item of it.
type Inspect struct {
	Level Level `json:"level"` // self or process; the final inspection has commands of its own
	Job   JobID `json:"job"`
	// Item is the reported item that was looked at; empty for the whole job.
	Item    ItemID   `json:"item,omitempty"`
	Passed  bool     `json:"passed"`
	Methods []string `json:"methods,omitempty"`
	// RoadTestKM is the length of the road test in kilometres; nil if there was none.
	RoadTestKM *int64        `json:"road_test_km,omitempty"`
	Reason     history.Paper `json:"reason,omitzero"` // why it failed
	// Defects are what was found wrong; none if it passed.
	Defects []Defect `json:"defects,omitempty"`
}

// PassFinal records that the final inspection (终检) passed every item that it names. The rest can be passed later. None
// are named only if the order has none, as one that was adopted may.
type PassFinal struct {
	Items   []ItemID `json:"items"`
	Methods []string `json:"methods,omitempty"`
	// RoadTestKM is the length of the road test in kilometres (路试里程); nil if there was none.
	RoadTestKM *int64 `json:"road_test_km,omitempty"`
}

// FailFinal records that the final inspection failed: the order goes back to the workshop, and a certificate is void. What was
// failed is inspected again.
type FailFinal struct {
	Items   []ItemID `json:"items"` // those that failed; none only if the order has none
	Methods []string `json:"methods,omitempty"`
	// RoadTestKM is the length of the road test in kilometres; nil if there was none.
	RoadTestKM *int64        `json:"road_test_km,omitempty"`
	Reason     history.Paper `json:"reason,omitzero"`
	// Defects are what was found wrong.
	Defects []Defect `json:"defects,omitempty"`
}

// Defect is something that an inspection found wrong (检验不合格项): a finding of the order, of which a role is told, and perhaps
// what is to be done about it.
type Defect struct {
	Finding FindingID     `json:"finding"`
	Words   history.Paper `json:"words,omitzero"`
	// Told is the role that is told of it; empty for nobody.
	Told string `json:"told,omitempty"`
	// Action is the corrective action; nil for none.
	Action *OpenAction `json:"action,omitempty"`
}

// Certify issues the quality certificate (竣工出厂合格证), by the inspector who gives the command. A number is never used
// again, not even that of a certificate which became void.
type Certify struct {
	Certificate string `json:"certificate"`
}

// QualityCertificate is a quality certificate (合格证).
type QualityCertificate struct {
	Number    string         `json:"number"`
	Inspector PersonID       `json:"inspector,omitempty"`
	At        history.Moment `json:"at"`
	// Voided is when a failed inspection or the customer's rejection showed that it does not hold; zero while it does.
	Voided history.Moment `json:"voided,omitzero"`
}

// OpenAction opens a measure about what was found (纠正预防措施): who does what until when is in the hands of the department.
type OpenAction struct {
	Action ActionID `json:"action"`
	Kind   string   `json:"kind"` // such as "corrective" or "preventive"
	// Finding is what the measure is about; empty for none.
	Finding    FindingID `json:"finding,omitempty"`
	Department string    `json:"department,omitempty"`
	Person     PersonID  `json:"person,omitempty"`
	Due        time.Time `json:"due,omitzero"` // zero for no due time
}

// AdvanceAction records that a measure was carried out, reviewed or verified.
type AdvanceAction struct {
	Action ActionID     `json:"action"`
	Status ActionStatus `json:"status"`
}

// Action is a measure about what was found.
type Action struct {
	ID         ActionID       `json:"id"`
	Kind       string         `json:"kind"`
	Finding    FindingID      `json:"finding,omitempty"`
	Department string         `json:"department,omitempty"`
	Person     PersonID       `json:"person,omitempty"`
	Due        history.Moment `json:"due,omitzero"`
	Status     ActionStatus   `json:"status"`
	At         history.Moment `json:"at"` // when the status was reached
}

// ActionStatus is how far a measure is.
type ActionStatus string

// The statuses of measures.
const (
	ActionOpen     ActionStatus = "open"     // to be carried out
	ActionDone     ActionStatus = "done"     // carried out
	ActionReviewed ActionStatus = "reviewed" // its effect was looked at
	ActionVerified ActionStatus = "verified" // its effect is proven
)

// ActionStatuses lists every status of measures.
func ActionStatuses() []ActionStatus {
	return []ActionStatus{ActionOpen, ActionDone, ActionReviewed, ActionVerified}
}

// Valid tells whether s is one of [ActionStatuses].
func (s ActionStatus) Valid() bool { return slices.Contains(ActionStatuses(), s) }

// LeftToInspect gives the reported items whose last result of the final inspection is not a pass: those that failed, and those
// that were not inspected yet.
func (o Order) LeftToInspect() []ItemID {
	passed := map[ItemID]bool{}
	for _, i := range o.Inspections {
		if i.Level == LevelFinal {
			passed[i.Item] = i.Passed
		}
	}
	var left []ItemID
	for _, item := range o.Items {
		if !passed[item.ID] {
			left = append(left, item.ID)
		}
	}
	return left
}

// Name implements [OrderCommand].
func (Inspect) Name() string       { return "inspect" }
func (PassFinal) Name() string     { return "pass_final" }
func (FailFinal) Name() string     { return "fail_final" }
func (Certify) Name() string       { return "certify" }
func (OpenAction) Name() string    { return "open_action" }
func (AdvanceAction) Name() string { return "advance_action" }

// What the guards ask of a command.

func (c Inspect) aboutJob() JobID { return c.Job }

func (c PlanJob) items() []ItemID   { return maybeItem(c.Item) }
func (c Inspect) items() []ItemID   { return maybeItem(c.Item) }
func (c PassFinal) items() []ItemID { return c.Items }
func (c FailFinal) items() []ItemID { return c.Items }

func (c Inspect) defects() []Defect   { return c.Defects }
func (c FailFinal) defects() []Defect { return c.Defects }

// maybeItem gives the item that a command names, if it names one.
func maybeItem(id ItemID) []ItemID {
	if id == "" {
		return nil
	}
	return []ItemID{id}
}

// finder is met by the commands that tell defects.
type finder interface{ defects() []Defect }

var (
	itemKnown = guard{"item_known", func(o *Order, c OrderCommand, _ Actor) string {
		for _, id := range c.(itemised).items() {
			if o.item(id) == nil {
				return fmt.Sprintf("the order has no item %q", id)
			}
		}
		return ""
	}}
	defectsNew = guard{"defects_new", func(o *Order, c OrderCommand, _ Actor) string {
		for _, d := range c.(finder).defects() {
			if o.finding(d.Finding) != nil {
				return fmt.Sprintf("the order already has a finding %q", d.Finding)
			}
			if d.Action != nil && o.action(d.Action.Action) != nil {
				return fmt.Sprintf("the order already has a measure %q", d.Action.Action)
			}
		}
		return ""
	}}
	certificateNew = guard{"certificate_new", func(o *Order, c OrderCommand, _ Actor) string {
		number := c.(Certify).Certificate
		if slices.ContainsFunc(o.Certificates, func(have QualityCertificate) bool { return have.Number == number }) {
			return fmt.Sprintf("certificate %q was void before", number)
		}
		return ""
	}}
	actionNew = guard{"action_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(OpenAction).Action; o.action(id) != nil {
			return fmt.Sprintf("the order already has a measure %q", id)
		}
		return ""
	}}
	actionAhead = guard{"action_ahead", func(o *Order, c OrderCommand, _ Actor) string {
		advance := c.(AdvanceAction)
		a := o.action(advance.Action)
		switch {
		case a == nil:
			return fmt.Sprintf("the order has no measure %q", advance.Action)
		case slices.Index(ActionStatuses(), advance.Status) <= slices.Index(ActionStatuses(), a.Status):
			return fmt.Sprintf("measure %q is %s already", a.ID, a.Status)
		}
		return ""
	}}
)

func (o *Order) action(id ActionID) *Action {
	return find(o.Actions, func(a *Action) bool { return a.ID == id })
}

// Check implements [OrderCommand].
func (c Inspect) Check() error {
	var f fault.List
	if c.Level != LevelSelf && c.Level != LevelProcess {
		f.Add("level", fault.Range, "neither %q nor %q: %s", LevelSelf, LevelProcess, fault.Quote(string(c.Level)))
	}
	checkID(&f, "job", c.Job)
	checkOptionalID(&f, "item", c.Item)
	checkInspection(&f, c.Methods, c.RoadTestKM, c.Reason)
	if c.Passed && len(c.Defects) > 0 {
		f.Add("defects", fault.Mismatch, "what has defects did not pass")
	}
	checkDefects(&f, c.Defects)
	return f.Err()
}

// Check implements [OrderCommand].
func (c PassFinal) Check() error {
	var f fault.List
	checkItemIDs(&f, c.Items, "")
	checkInspection(&f, c.Methods, c.RoadTestKM, history.Paper{})
	return f.Err()
}

// Check implements [OrderCommand].
func (c FailFinal) Check() error {
	var f fault.List
	checkItemIDs(&f, c.Items, "")
	checkInspection(&f, c.Methods, c.RoadTestKM, c.Reason)
	checkDefects(&f, c.Defects)
	return f.Err()
}

func checkInspection(f *fault.List, methods []string, km *int64, reason history.Paper) {
	checkCodes(f, "methods", methods)
	if km != nil {
		checkRange(f, "road_test_km", *km, maxKM)
	}
	checkPaper(f, "reason", reason)
}

func checkDefects(f *fault.List, defects []Defect) {
	if len(defects) > maxItems {
		f.Add("defects", fault.TooLarge, "%d defects, at most %d are allowed", len(defects), maxItems)
		return
	}
	seen := map[string]bool{}
	once := func(path, id string) {
		if seen[path[len(path)-1:]+id] {
			f.Add(path, fault.Duplicate, "%s is there twice", fault.Quote(id))
		}
		seen[path[len(path)-1:]+id] = true
	}
	for i, d := range defects {
		path := fault.Index("defects", i)
		checkID(f, path+".finding", d.Finding)
		once(path+".finding", string(d.Finding))
		checkPaper(f, path+".words", d.Words)
		checkOptionalID(f, path+".told", d.Told)
		if d.Action == nil {
			continue
		}
		f.Join(path+".action", d.Action.Check())
		once(path+".action", string(d.Action.Action))
		if d.Action.Finding != "" && d.Action.Finding != d.Finding {
			f.Add(path+".action.finding", fault.Mismatch, "the measure is about another finding: %s", fault.Quote(string(d.Action.Finding)))
		}
	}
}

// Check implements [OrderCommand].
func (c Certify) Check() error {
	var f fault.List
	checkID(&f, "certificate", c.Certificate)
	return f.Err()
}

// Check implements [OrderCommand].
func (c OpenAction) Check() error {
	var f fault.List
	checkID(&f, "action", c.Action)
	checkID(&f, "kind", c.Kind)
	checkOptionalID(&f, "finding", c.Finding)
	checkOptionalID(&f, "department", c.Department)
	checkOptionalID(&f, "person", c.Person)
	checkTime(&f, "due", c.Due)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AdvanceAction) Check() error {
	var f fault.List
	checkID(&f, "action", c.Action)
	if !c.Status.Valid() || c.Status == ActionOpen {
		f.Add("status", fault.Unknown, "no status that a measure advances to: %s", fault.Quote(string(c.Status)))
	}
	return f.Err()
}

package workshop

import (
	"context"
	"errors"
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// recipient is who is told of a duty: a person if one answers for it, in a role.
type recipient struct {
	role   string
	person aftersales.PersonID
	up     bool // it went to the role above, since nobody is there
}

// AbsentError says that whoever owes a duty is away, and his deputy as well or there is none: it was given to the role
// above.
type AbsentError struct {
	Subject store.Ref
	Rule    string
	// Person owes it, in Role; Deputy stands in for him, empty if nobody does.
	Person aftersales.PersonID
	Role   string
	Deputy aftersales.PersonID
	// Up is the role that it was given to.
	Up string
}

// Error names the duty, what it is about, who is away and the role above.
func (e *AbsentError) Error() string {
	deputy := "he has no deputy"
	if e.Deputy != "" {
		deputy = fmt.Sprintf("his deputy %q is away as well", e.Deputy)
	}
	return fmt.Sprintf("%s of %s: %q is away, %s: it goes to %q", e.Rule, e.Subject, e.Person, deputy, e.Up)
}

// errNobody means that a duty has nobody to go to.
var errNobody = errors.New("nobody owes it, and no role stands above")

// above gives the role above another one.
func (d *duties) above(role string) string {
	if up, ok := d.superiors[role]; ok {
		return up
	}
	return d.superiors["*"]
}

// owner gives who owes a duty.
func (a answers) owner(o storedOwed) recipient {
	switch {
	case o.Role == FirstReceiver:
		return recipient{person: a.First}
	case o.Role == "" || o.Role == a.Role:
		return recipient{role: a.Role, person: a.Person}
	}
	return recipient{role: o.Role}
}

// recipient says who is told by a step: the role that it names, or whoever owes the duty; his deputy if he is away; and if
// that one is away as well, the role above, with an error that tells so.
func (w *Workshop) recipient(ctx context.Context, x waiting, who answers) (to recipient, absent *AbsentError, _ error) {
	owner := who.owner(x.owed)
	if x.step.deed == deedNotify {
		return recipient{role: customer}, nil, nil
	}
	switch {
	case x.step.to == superior:
		to = recipient{role: w.duties.above(owner.role)}
	case x.step.to != "":
		return recipient{role: x.step.to}, nil, nil
	case x.step.deed == deedRemindOwner:
		to = recipient{role: who.Role, person: who.Person}
	default:
		to = owner
	}
	if to.person == "" {
		if to.role == "" {
			to.role = w.duties.above("")
		}
		if to.role == "" {
			return to, nil, errNobody
		}
		return to, nil, nil
	}
	there, deputy, err := w.present(ctx, to.person, who.Store)
	switch {
	case err != nil:
		return to, nil, err
	case there != "":
		to.person = there
		return to, nil, nil
	}
	up := w.duties.above(to.role)
	if up == "" {
		return to, nil, errNobody
	}
	return recipient{role: up, up: true}, &AbsentError{Rule: x.owed.Rule, Person: to.person, Role: to.role, Deputy: deputy, Up: up}, nil
}

// present gives the person if he is there today, or else whoever stands in for him, or for that one; or nobody, and who the deputy is.
func (w *Workshop) present(ctx context.Context, id aftersales.PersonID, at aftersales.StoreID) (there, deputy aftersales.PersonID, _ error) {
	var fault error
	day := w.today(at)
	there, _ = aftersales.Present(id, day, func(one aftersales.PersonID) (aftersales.Person, bool) {
		p, ok, err := w.staff(ctx, one)
		fault = errors.Join(fault, err)
		if one == id {
			_, deputy = p.AwayOn(day)
		}
		return p, ok
	})
	return there, deputy, fault
}

// today gives the day that it is at a shop.
func (w *Workshop) today(at aftersales.StoreID) cal.Date {
	return cal.DateOf(w.now().In(w.duties.calendar(at).Zone()))
}

// staff gives the record of a person, false if there is none.
func (w *Workshop) staff(ctx context.Context, id aftersales.PersonID) (aftersales.Person, bool, error) {
	p, _, err := w.Person(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return p, false, nil
	}
	return p, err == nil, err
}

// deedOfComplaint gives the command by which a step is taken about a complaint.
func deedOfComplaint(x waiting, to recipient) (aftersales.ComplaintCommand, bool) {
	switch x.step.deed {
	case deedRemindOwner:
		return aftersales.RemindOwner{To: to.person}, to.person != ""
	case deedReport:
		return aftersales.ReportComplaint{To: x.step.to}, true
	case deedEscalate:
		c := aftersales.EscalateComplaint{From: x.owed.Role, To: x.step.to, Reason: x.step.why}
		if c.From == c.To {
			c.From = ""
		}
		return c, true
	}
	return nil, false
}

// deedOfFollowUp gives the command by which a step is taken about a call.
func deedOfFollowUp(x waiting, _ recipient) (aftersales.FollowUpCommand, bool) {
	if x.step.deed != deedReportIssue {
		return nil, false
	}
	for _, of := range x.owed.Of {
		if of.Name == history.FieldIssueID {
			return aftersales.ReportIssue{Issue: aftersales.IssueID(of.ID), To: x.step.to}, true
		}
	}
	return nil, false
}

// roleOfCaller says in which role a call is made.
func roleOfCaller(k aftersales.FollowUpKind) string {
	if k == aftersales.FollowUpSales {
		return "sales_adviser"
	}
	return "followup_clerk"
}

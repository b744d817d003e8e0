package workshop

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// AuthorityError says that a command lies beyond the authority of the role in which it was given. It is an
// [aftersales.ErrNotAllowed].
type AuthorityError struct {
	Command string
	Role    string
	// Amount is what is to be decided, Limit what the role may decide; the zero Money if nothing.
	Amount, Limit pricing.Money
	// Up is the next role above that may, or the last one of the chain if none may.
	Up string
}

// Error names the amount, the limit and who may.
func (e *AuthorityError) Error() string {
	limit := "nothing"
	if e.Limit.Currency() != "" {
		limit = fmt.Sprintf("up to %s", e.Limit)
	}
	return fmt.Sprintf("%s of %s is beyond the authority of %q, who may decide %s: it goes to %q", e.Command, e.Amount, e.Role, limit, e.Up)
}

// Unwrap makes the error an [aftersales.ErrNotAllowed].
func (e *AuthorityError) Unwrap() error { return aftersales.ErrNotAllowed }

// AwayError says that somebody cannot be made to answer for something, since he is away. It is an [aftersales.ErrNotAllowed].
type AwayError struct {
	Person aftersales.PersonID
	Day    cal.Date
	// Deputy stands in for him, empty if nobody does; DeputyAway is set if that one is away as well.
	Deputy     aftersales.PersonID
	DeputyAway bool
}

// Error names both.
func (e *AwayError) Error() string {
	text := fmt.Sprintf("%q is away on %s", e.Person, e.Day)
	switch {
	case e.Deputy == "":
		return text + " and has no deputy"
	case e.DeputyAway:
		return fmt.Sprintf("%s, and so is his deputy %q", text, e.Deputy)
	}
	return fmt.Sprintf("%s: his deputy is %q", text, e.Deputy)
}

// Unwrap makes the error an [aftersales.ErrNotAllowed].
func (e *AwayError) Unwrap() error { return aftersales.ErrNotAllowed }

// checkComplaint finds what is wrong with a command without the complaint: in itself, and the roles that it names.
func checkComplaint(shop Shop, cmd aftersales.ComplaintCommand, by aftersales.Actor) error {
	if err := aftersales.CheckComplaintCommand(cmd, by, shop.Prices.Currency); err != nil || shop.Roles == nil {
		return err
	}
	var f fault.List
	role := func(path, word string) {
		if word != "" && !slices.Contains(shop.Roles, word) {
			f.Add(path, fault.Unknown, "no such role: %s", fault.Quote(word))
		}
	}
	role("role", by.Role)
	switch c := cmd.(type) {
	case aftersales.ReportComplaint:
		role("to", c.To)
	case aftersales.IssueComplaint:
		role("to", c.To)
	case aftersales.PassOn:
		role("to", c.To)
	case aftersales.HandBack:
		role("to", c.To)
	case aftersales.EscalateComplaint:
		role("from", c.From)
		role("to", c.To)
	case aftersales.AssignComplaint:
		role("owner_role", c.OwnerRole)
		role("coordinator", c.Coordinator)
	case aftersales.MakePlan:
		for i, p := range c.Participants {
			role(fault.Index("participants", i), p)
		}
	}
	return f.Err()
}

// mayDecide refuses what lies beyond the authority of a role.
func (s Shop) mayDecide(c aftersales.Complaint, cmd aftersales.ComplaintCommand, by aftersales.Actor) error {
	var amount pricing.Money
	switch cmd := cmd.(type) {
	case aftersales.CompensateLoss:
		amount = cmd.Amount
	case aftersales.AgreePlan:
		if c.Class != nil {
			amount = c.Class.Cost
		}
	}
	if s.Authority == nil || amount.Currency() == "" || s.covers(by.Role, amount) {
		return nil
	}
	e := &AuthorityError{Command: cmd.Name(), Role: by.Role, Amount: amount, Limit: s.Authority[by.Role]}
	up := by.Role
	for range len(s.Superiors) + 1 {
		next := cmp.Or(s.Superiors[up], s.Superiors[everyRule])
		if next == "" || next == up {
			break
		}
		if up = next; s.covers(up, amount) {
			break
		}
	}
	if e.Up = up; up == by.Role {
		e.Up = ""
	}
	return e
}

// covers tells whether a role may decide an amount.
func (s Shop) covers(role string, amount pricing.Money) bool {
	limit, ok := s.Authority[role]
	order, err := amount.Cmp(limit)
	return ok && err == nil && order <= 0
}

// ownerOfComplaint refuses to make somebody answer for a complaint who is away, or does not hold the role. Of whom there is
// no record nobody knows it.
func ownerOfComplaint(r reader, _ aftersales.Complaint, req ComplaintRequest) (ComplaintRequest, error) {
	var person aftersales.PersonID
	role := ""
	switch c := req.Command.(type) {
	case aftersales.AssignComplaint:
		person, role = c.Owner, c.OwnerRole
	case aftersales.TransferComplaint:
		person = c.To
	default:
		return req, nil
	}
	if (store.Ref{Kind: personKind, ID: string(person)}).Validate() != nil {
		return req, nil // the command itself is faulty
	}
	p, known, err := personOf(r, person)
	if err != nil || !known {
		return req, err
	}
	day := cal.DateOf(req.By.At)
	if role != "" && len(p.Roles) > 0 && !p.Holds(role, day) {
		var f fault.List
		f.Add("owner_role", fault.Mismatch, "%q does not hold the role %s on %s", person, fault.Quote(role), day)
		return req, f.Err()
	}
	away, deputy := p.AwayOn(day)
	if !away {
		return req, nil
	}
	e := &AwayError{Person: person, Day: day, Deputy: deputy}
	if deputy != "" {
		if d, known, err := personOf(r, deputy); err != nil {
			return req, err
		} else if known {
			e.DeputyAway, _ = d.AwayOn(day)
		}
	}
	return req, e
}

// personOf gives the record of a person, false if there is none.
func personOf(r reader, id aftersales.PersonID) (p aftersales.Person, known bool, _ error) {
	recs, err := r.GetAll(store.Ref{Kind: personKind, ID: string(id)})
	if err != nil || !recs[0].Live() {
		return p, false, err
	}
	p, err = decodeRecord[aftersales.Person](recs[0])
	return p, err == nil, err
}

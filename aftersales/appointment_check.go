package aftersales

import (
	"slices"
	"strings"
	"time"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// maxSlot is the longest time that one appointment takes. The number is ours.
const maxSlot = 24 * time.Hour

// CheckAppointmentCommand gives every fault of a command and its actor that shows without the appointment, each a
// [FieldError] with its path, or nil. [DecideAppointment] does this first.
func CheckAppointmentCommand(c AppointmentCommand, by Actor, currency pricing.Currency) error {
	if err := checkValue(c); err != nil {
		return err
	}
	var f fault.List
	f.Join("", c.Check())
	if tell, ok := c.(TellEstimate); ok {
		if have := tell.Cost.Currency(); have != "" && have != currency {
			f.Add("cost", fault.Mismatch, "%s is not in the currency of the shop, %q", tell.Cost, currency)
		}
	}
	checkActor(&f, by)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c ReceiveInquiry) Check() error {
	var f fault.List
	checkID(&f, "appointment", c.Appointment)
	checkOptionalID(&f, "customer", c.Customer)
	checkID(&f, "channel", c.Channel)
	checkOptionalID(&f, "need", c.Need)
	checkText(&f, "model", c.Model, maxText)
	checkPaper(&f, "fault", c.Fault)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c SortInquiry) Check() error {
	var f fault.List
	if !c.Complexity.Valid() {
		f.Add("complexity", fault.Unknown, "no such complexity: %s", fault.Quote(string(c.Complexity)))
	}
	checkOptionalID(&f, "preliminary", c.Preliminary)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c TransferInquiry) Check() error {
	var f fault.List
	checkID(&f, "to", c.To)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c PromiseAnswer) Check() error {
	var f fault.List
	if c.Due.IsZero() {
		f.Add("due", fault.Missing, "a promise has its time")
	}
	checkTime(&f, "due", c.Due)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c TellEstimate) Check() error {
	var f fault.List
	if c.Hours == nil && c.Cost.Currency() == "" {
		f.Add("", fault.Missing, "neither hours nor cost were told")
	}
	if c.Hours != nil {
		checkHours(&f, "hours", *c.Hours)
	}
	checkAmount(&f, "cost", c.Cost, false)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (AnswerInquiry) Check() error { return nil }

// Check implements [AppointmentCommand].
func (c EndInquiry) Check() error {
	var f fault.List
	if c.Outcome != InquiryAnswered && c.Outcome != InquiryDropped {
		f.Add("outcome", fault.Unknown, "neither %q nor %q: %s", InquiryAnswered, InquiryDropped, fault.Quote(string(c.Outcome)))
	}
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c Book) Check() error {
	var f fault.List
	checkID(&f, "appointment", c.Appointment)
	checkOptionalID(&f, "customer", c.Customer)
	checkOptionalID(&f, "vehicle", c.Vehicle)
	checkOptionalID(&f, "order", c.Order)
	checkText(&f, "model", c.Model, maxText)
	checkPaper(&f, "fault", c.Fault)
	checkSlot(&f, c.Slot)
	checkText(&f, "place", c.Place, maxText)
	checkPaper(&f, "address", c.Address)
	if c.OnSite && c.Place != "" {
		f.Add("place", fault.Mismatch, "a visit is at an address")
	}
	if !c.OnSite && c.Address.ID != "" {
		f.Add("address", fault.Mismatch, "the customer comes to the shop")
	}
	checkOptionalID(&f, "assignee", c.Assignee)
	return f.Err()
}

func checkSlot(f *fault.List, s Slot) {
	checkTime(f, "slot.start", s.Start)
	checkTime(f, "slot.end", s.End)
	switch length := s.End.Sub(s.Start); {
	case s.Start.IsZero() || s.End.IsZero():
		f.Add("slot", fault.Missing, "a slot has a start and an end")
	case length <= 0:
		f.Add("slot.end", fault.Range, "a slot ends after it starts")
	case length > maxSlot:
		f.Add("slot.end", fault.TooLarge, "%s, at most %s are given away at once", length, maxSlot)
	}
}

// Check implements [AppointmentCommand].
func (Agree) Check() error { return nil }

// Check implements [AppointmentCommand].
func (ConfirmInfo) Check() error { return nil }

// Check implements [AppointmentCommand].
func (c AssignSlot) Check() error {
	var f fault.List
	checkID(&f, "assignee", c.Assignee)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c GiveNotice) Check() error {
	var f fault.List
	if len(c.Contents) == 0 {
		f.Add("contents", fault.Missing, "nothing was told")
	}
	for i, content := range c.Contents {
		path := fault.Index("contents", i)
		if !content.Valid() {
			f.Add(path, fault.Unknown, "no such content: %s", fault.Quote(string(content)))
		}
		if slices.Contains(c.Contents[:i], content) {
			f.Add(path, fault.Duplicate, "%s is there twice", fault.Quote(string(content)))
		}
	}
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c MoveAppointment) Check() error {
	var f fault.List
	checkSlot(&f, c.Slot)
	checkText(&f, "place", c.Place, maxText)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c CancelAppointment) Check() error {
	var f fault.List
	checkOptionalID(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [AppointmentCommand].
func (MissAppointment) Check() error { return nil }

// Check implements [AppointmentCommand].
func (c Prepare) Check() error {
	var f fault.List
	if len(c.Checklist) == 0 {
		f.Add("checklist", fault.Missing, "nothing was gone through")
	}
	if len(c.Checklist) > maxCodes {
		f.Add("checklist", fault.TooLarge, "%d lines, at most %d are allowed", len(c.Checklist), maxCodes)
		return f.Err()
	}
	seen := map[string]bool{}
	for i, line := range c.Checklist {
		path := fault.Index("checklist", i) + ".item"
		checkID(&f, path, line.Item)
		if strings.Contains(line.Item, ";") {
			f.Add(path, fault.Malformed, "a semicolon in %s", fault.Quote(line.Item))
		}
		if seen[line.Item] {
			f.Add(path, fault.Duplicate, "%s is there twice", fault.Quote(line.Item))
		}
		seen[line.Item] = true
	}
	return f.Err()
}

// Check implements [AppointmentCommand].
func (c CheckCar) Check() error {
	var f fault.List
	if !c.Result.Valid() {
		f.Add("result", fault.Unknown, "no such result: %s", fault.Quote(string(c.Result)))
	}
	return f.Err()
}

// Check implements [AppointmentCommand].
func (Depart) Check() error { return nil }

// Check implements [AppointmentCommand].
func (Arrive) Check() error { return nil }

// Check implements [AppointmentCommand].
func (Reconfirm) Check() error { return nil }

// Check implements [AppointmentCommand].
func (c Admit) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	return f.Err()
}

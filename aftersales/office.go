package aftersales

import (
	"fmt"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Office is what a shop does in its office every month and year, whatever its orders are (月度、年度事务): it is about reports and
// meetings, of which each stands in the log. It is the fold of its events, see [EvolveOffice].
type Office struct {
	Store StoreID `json:"store"`
	// Reports and Meetings count those of the log.
	Reports  int `json:"reports,omitempty"`
	Meetings int `json:"meetings,omitempty"`
	// Last is the latest instant at which anything happened.
	Last history.Moment `json:"last,omitzero"`
}

// OfficeCommand is a report of what was done in the office. The set is closed, as that of [OrderCommand].
type OfficeCommand interface {
	// Name is the command's name, such as "submit_report".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	note(out *emitter)
}

// SubmitReport records that a report was handed in (提交报告): the report on the calls of a month, the analysis of complaints, the summary.
type SubmitReport struct {
	// Kind is the word of the policy, such as "followup", "complaint_analysis", "complaint_statistics", "summary" or "year_summary".
	Kind string `json:"kind"`
	// Period is that which the report is about, such as "2026-05" or "2026".
	Period string `json:"period"`
	// To is the role that has it, such as "service_manager"; Archive where it is filed.
	To      string `json:"to,omitempty"`
	Archive string `json:"archive,omitempty"`
	// Sections are what is in it, such as "cause"; Complaints is how many complaints it counts, nil if it counts none.
	Sections   []string `json:"sections,omitempty"`
	Complaints *int64   `json:"complaints,omitempty"`
}

// HoldMeeting records a meeting (召开会议), such as that by which a month is summed up.
type HoldMeeting struct {
	Meeting string `json:"meeting"`
	// Kind is the word of the policy, such as "summary", "year_summary" or "quality".
	Kind string `json:"kind"`
	// Reviewed is set if what was decided before was looked at.
	Reviewed bool `json:"reviewed,omitempty"`
}

// Name implements [OfficeCommand].
func (SubmitReport) Name() string { return "submit_report" }

// Name implements [OfficeCommand].
func (HoldMeeting) Name() string { return "hold_meeting" }

// Check implements [OfficeCommand].
func (c SubmitReport) Check() error {
	var f fault.List
	checkID(&f, "kind", c.Kind)
	checkID(&f, "period", c.Period)
	checkOptionalID(&f, "to", c.To)
	checkOptionalID(&f, "archive", c.Archive)
	checkCodes(&f, "sections", c.Sections)
	checkOptionalRange(&f, "complaints", c.Complaints, 1_000_000)
	if f.Len() == 0 {
		out := &emitter{}
		c.note(out)
		e := out.events[0]
		e.ID, e.StoreID, e.At = "report", "shop", history.On(cal.MinDate)
		f.Join("", history.Standard().Check(e))
	}
	return f.Err()
}

// Check implements [OfficeCommand].
func (c HoldMeeting) Check() error {
	var f fault.List
	checkID(&f, "meeting", c.Meeting)
	checkID(&f, "kind", c.Kind)
	return f.Err()
}

func (c SubmitReport) note(out *emitter) {
	count := history.Field{Name: history.FieldComplaintsCount}
	if c.Complaints != nil {
		count = intField(history.FieldComplaintsCount, history.KindInt, *c.Complaints)
	}
	out.emit(history.ReportSubmitted, codeField(history.FieldReportKind, c.Kind), history.Field{Name: history.FieldPeriod, Value: history.Period(c.Period)},
		codeField(history.FieldToRole, c.To), codesField(history.FieldSections, c.Sections), count, idField(history.FieldArchiveRef, c.Archive))
}

func (c HoldMeeting) note(out *emitter) {
	out.emit(history.MeetingHeld, idField(history.FieldMeetingID, c.Meeting), codeField(history.FieldMeetingKind, c.Kind), flagField(history.FieldReviewed, c.Reviewed))
}

// CheckOfficeCommand gives every fault of a command and its actor, each a [FieldError] with its path, or nil. [DecideOffice] does
// this first.
func CheckOfficeCommand(c OfficeCommand, by Actor) error {
	if err := checkValue(c); err != nil {
		return err
	}
	var f fault.List
	f.Join("", c.Check())
	checkActor(&f, by)
	return f.Err()
}

// DecideOffice gives the event that records what was done in the office. It is pure. The actor has to be of the office's shop.
func DecideOffice(o Office, c OfficeCommand, by Actor) ([]history.Event, error) {
	if err := CheckOfficeCommand(c, by); err != nil {
		return nil, err
	}
	if by.Store != o.Store {
		return nil, &FieldError{Path: "store", Code: fault.Mismatch, Detail: fmt.Sprintf("%q does it, in the office of %q", by.Store, o.Store)}
	}
	out := &emitter{actor: by}
	c.note(out)
	return out.events, nil
}

// EvolveOffice gives the state after further events. It never fails; other events than those of an office count only by their time.
func EvolveOffice(o Office, events []history.Event) Office {
	for i := range events {
		e := &events[i]
		if o.Store == "" {
			o.Store = StoreID(e.StoreID)
		}
		if at, ok := e.At.Instant(); ok && (o.Last.IsZero() || at.After(o.Last.First(nil))) {
			o.Last = e.At
		}
		switch e.Type {
		case history.ReportSubmitted:
			o.Reports++
		case history.MeetingHeld:
			o.Meetings++
		}
	}
	return o
}

// OfficeCommands lists a zero value of every command.
func OfficeCommands() []OfficeCommand { return []OfficeCommand{SubmitReport{}, HoldMeeting{}} }

// EncodeOfficeCommand writes a command as one JSON object, as [EncodeOrderCommand] does.
func EncodeOfficeCommand(c OfficeCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeOfficeCommand reads what [EncodeOfficeCommand] writes, as [DecodeOrderCommand] does.
func DecodeOfficeCommand(data []byte) (OfficeCommand, error) {
	return decodeCommand(data, OfficeCommands(), nil)
}

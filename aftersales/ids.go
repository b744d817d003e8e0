package aftersales

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// The ids of things. Ids are opaque: numbers of an existing system are legal ids, they are compared byte by byte and
// never folded or trimmed. An id has 1 to 200 bytes of valid UTF-8 without control characters, and so has every code (a
// role, a method, a fee class).
type (
	// OrderID identifies a repair order (维修工单).
	OrderID string
	// ItemID identifies one item that the customer reported (报修项目).
	ItemID string
	// JobID identifies one job of an order (作业项目). It is unique in the shop, not only in the order, if orders are to be
	// judged together: a rework with the order whose work is done again.
	JobID string
	// PartID identifies one requested parts line of an order (配件领用行). It is unique in the shop like a JobID.
	PartID string
	// AccessoryID identifies something of the customer's that is taken into keeping.
	AccessoryID string
	// FindingID identifies something that was found on the vehicle.
	FindingID string
	// SettlementID identifies a settlement (结算). It is unique in the shop like a JobID.
	SettlementID string
	// AppointmentID identifies an appointment (预约).
	AppointmentID string
	// InquiryID identifies an inquiry (咨询).
	InquiryID string
	// ComplaintID identifies a complaint (投诉).
	ComplaintID string
	// DisputeID identifies an objection to a bill (结算异议).
	DisputeID string
	// FollowUpID identifies a follow-up call (回访).
	FollowUpID string
	// CampaignID identifies an event, an offer or a free service to which customers are invited (活动).
	CampaignID string
	// IssueID identifies a question or wish that came up in a follow-up. It is unique in the shop like a JobID.
	IssueID string
	// ActionID identifies a measure that somebody has to take (整改措施). It is unique in the shop like a JobID.
	ActionID string
	// AccidentID identifies an accident (质量事故).
	AccidentID string
	// CustomerID identifies a customer.
	CustomerID string
	// VehicleID identifies a vehicle. It is not the VIN, which is personal data and lies in a paper.
	VehicleID string
	// PersonID identifies a member of staff.
	PersonID string
	// StoreID identifies a shop.
	StoreID string
)

const maxID = 200

// FieldError is one fault of an input, with the path to it; a faulty input gives all its faults in one joined error.
type FieldError = fault.Error

// checkID records a fault unless id is a legal id.
func checkID[T ~string](faults *fault.List, path string, id T) {
	if id == "" {
		faults.Add(path, fault.Missing, "no id")
		return
	}
	checkChars(faults, path, string(id), maxID, fault.Quote(string(id)))
}

// checkOptionalID is [checkID] for an id that may be left out.
func checkOptionalID[T ~string](faults *fault.List, path string, id T) {
	if id != "" {
		checkID(faults, path, id)
	}
}

// checkText records a fault if the text is too long, is not valid UTF-8 or holds a control character. What the text says is
// not repeated: it may be personal.
func checkText(faults *fault.List, path, text string, most int) {
	checkChars(faults, path, text, most, "")
}

// checkChars checks a text; shown is how a fault tells it, empty for not at all.
func checkChars(faults *fault.List, path, text string, most int, shown string) {
	if shown != "" {
		shown = ": " + shown
	}
	switch {
	case len(text) > most:
		faults.Add(path, fault.TooLarge, "%d bytes, at most %d are allowed", len(text), most)
	case !utf8.ValidString(text):
		faults.Add(path, fault.Malformed, "not valid UTF-8%s", shown)
	case strings.ContainsFunc(text, unicode.IsControl):
		faults.Add(path, fault.Malformed, "has a control character%s", shown)
	}
}

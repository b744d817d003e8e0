package care

import (
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/pricing"
)

// Share is a part of a whole, both counted.
type Share struct {
	Part  int64 `json:"part"`
	Whole int64 `json:"whole"`
}

// Measured tells whether there is a whole. A share of nothing is not measured, and not 0.
func (s Share) Measured() bool { return s.Whole > 0 }

// AtLeast tells whether a share is at least so many hundredths, exactly; a share that is not measured is not.
func (s Share) AtLeast(percent int) bool { return s.Measured() && s.Part*100 >= s.Whole*int64(percent) }

// Percent writes the share in hundredths with one digit, such as "33.3%", rounded half up; "" if it is not measured. A share
// that is not the whole is never written as 100.0%, and one that is not nothing never as 0.0%.
func (s Share) Percent() string {
	if !s.Measured() {
		return ""
	}
	tenths := (s.Part*2000 + s.Whole) / (2 * s.Whole)
	switch {
	case tenths >= 1000 && s.Part < s.Whole:
		tenths = 999
	case tenths == 0 && s.Part > 0:
		tenths = 1
	}
	return digits(tenths, 10, 1) + "%"
}

func (s *Share) add(hit bool) {
	s.Whole++
	if hit {
		s.Part++
	}
}

func (s *Share) join(o Share) { s.Part, s.Whole = s.Part+o.Part, s.Whole+o.Whole }

// Mean is the average of durations: their sum in seconds, and how many they are.
type Mean struct {
	Seconds int64 `json:"seconds"`
	Count   int64 `json:"count"`
}

// Measured tells whether there was anything to measure.
func (m Mean) Measured() bool { return m.Count > 0 }

// Days writes the average in days with one digit, rounded half up; "" if it is not measured.
func (m Mean) Days() string {
	if !m.Measured() {
		return ""
	}
	tenths := (m.Seconds*20 + m.Count*86400) / (2 * m.Count * 86400)
	return digits(tenths, 10, 1)
}

func (m *Mean) add(d time.Duration) {
	m.Seconds += int64(d / time.Second)
	m.Count++
}

func (m *Mean) join(o Mean) { m.Seconds, m.Count = m.Seconds+o.Seconds, m.Count+o.Count }

// Report is what a [Tally] counted: the report of a month or a year.
type Report struct {
	Period string `json:"period"`
	// First and Last are the days of the period, AsOf when it was counted.
	First cal.Date  `json:"first"`
	Last  cal.Date  `json:"last"`
	AsOf  time.Time `json:"as_of"`

	// Limits are those by which it was counted.
	Limits Limits `json:"limits"`

	// Target and Ordinary are the deliveries to either kind of customers, and who was called after them.
	Target   Coverage `json:"target"`
	Ordinary Coverage `json:"ordinary"`
	// ReachedDays is in how many days after the delivery a customer has to be reached to count.
	ReachedDays int `json:"reached_days"`
	// Calls are the follow-ups that were planned in the period, by kind.
	Calls []CallCount `json:"calls"`
	// Issues are what customers asked or wished for in calls, and how many were answered.
	Issues Share `json:"issues"`

	// AtDelivery and AtCallback are who said to be satisfied: of those who took their vehicle in the period and were asked then,
	// and of those whose complaint was received in the period, closed or not, and who were called back: what they said last.
	AtDelivery Share `json:"at_delivery"`
	AtCallback Share `json:"at_callback"`
	// Returned are the orders delivered in the period that put earlier work right (返修), to all that were counted.
	Returned Share `json:"returned"`
	// Lost is how many customers were marked as lost (流失客户) in the period, LostBy why.
	Lost   int64    `json:"lost"`
	LostBy []Reason `json:"lost_by,omitempty"`

	Complaints Complaints `json:"complaints"`
	// Trend counts the complaints of each day of a month, or of each month of a year.
	Trend []Point `json:"trend"`

	// Duties are the reports that are due, in the order of their due days.
	Duties []Handed `json:"duties"`
	// Punctual is how many of those that are due by now were in time.
	Punctual Share `json:"punctual"`
	// Late is how many fined reports were late or are missing, Penalty what that costs by the rules. It is reported, never
	// deducted. Penalty is the zero Money where there is no fine.
	Late    int64         `json:"late"`
	Penalty pricing.Money `json:"penalty"`
}

// Reason counts the customers who were lost for one reason: a code, "in_words" for those told in words of their own, "" for
// those of which nothing was said.
type Reason struct {
	Code  string `json:"code"`
	Count int64  `json:"count"`
}

// Average is a sum of whole numbers, and of how many.
type Average struct {
	Sum   int64 `json:"sum"`
	Count int64 `json:"count"`
}

// Measured tells whether there was anything to count.
func (a Average) Measured() bool { return a.Count > 0 }

// String writes the average with one digit, rounded half up; "" if it is not measured.
func (a Average) String() string {
	if !a.Measured() {
		return ""
	}
	return digits((a.Sum*20+a.Count)/(2*a.Count), 10, 1)
}

// Coverage counts the deliveries to one kind of customers (回访覆盖).
type Coverage struct {
	Deliveries int64 `json:"deliveries"`
	// Planned are those after which a call was planned, Reached those whose customer was reached in time.
	Planned int64 `json:"planned"`
	Reached int64 `json:"reached"`
	// Wanted is the share that has to be reached, in hundredths.
	Wanted int `json:"wanted"`
}

// PlannedShare is the planned coverage, ReachedShare the one reached.
func (c Coverage) PlannedShare() Share { return Share{c.Planned, c.Deliveries} }

// ReachedShare is the share of deliveries whose customer was reached.
func (c Coverage) ReachedShare() Share { return Share{c.Reached, c.Deliveries} }

// Met tells whether what has to be reached is reached; measured is false where nothing was delivered.
func (c Coverage) Met() (met, measured bool) {
	s := c.ReachedShare()
	return s.AtLeast(c.Wanted), s.Measured()
}

// CallCount counts the follow-ups of one kind.
type CallCount struct {
	Kind    string `json:"kind"`
	Planned int64  `json:"planned"`
	Reached int64  `json:"reached"`
	// InTime of those reached by their last day; those without one are not in the whole.
	InTime Share `json:"in_time"`
	// GivenUp nobody answered, Cancelled were called off, Open are still to be made. Tries are attempts in vain.
	GivenUp   int64 `json:"given_up"`
	Cancelled int64 `json:"cancelled"`
	Open      int64 `json:"open"`
	Tries     int64 `json:"tries"`
}

// Complaints counts complaints.
type Complaints struct {
	// Received are those that came in the period, Open of them those that are not closed, Overdue of these those past their limit.
	Received int64 `json:"received"`
	Open     int64 `json:"open"`
	Overdue  int64 `json:"overdue"`
	// Withdrawn are those received that the customer took back: neither open nor closed.
	Withdrawn int64 `json:"withdrawn"`
	// Closed are those that were closed in the period.
	Closed int64 `json:"closed"`
	// Rate is complaints received to vehicles delivered (投诉率).
	Rate Share `json:"rate"`
	// SameDay were handled on the day on which they came, NextDay answered by the day after: of those received whose day is over.
	SameDay Share `json:"same_day"`
	NextDay Share `json:"next_day"`
	// InLimit were completed by the limit that was set, of those closed that have one.
	InLimit Share `json:"in_limit"`
	// Took is the time from the receipt to the closing.
	Took Mean `json:"took"`
	// Speeds are how long customers waited, in the order of [Stages].
	Speeds []Speed `json:"speeds"`
	// Visits is how often customers had to come for their complaints, OftenVisited are those who had to more often than the
	// limit: of the complaints received whose log was given.
	Visits       Average `json:"visits"`
	OftenVisited Share   `json:"often_visited"`
	// Repeated came again in the time of the limits: of those received of which cause and customer or vehicle are known.
	Repeated Share `json:"repeated"`
	// Reworked are those received that led to a rework order.
	Reworked Share `json:"reworked"`
	// Compensated is what customers got for losses, by currency.
	Compensated []pricing.Money `json:"compensated,omitempty"`

	// What was received, by type and by what it is about.
	ByPhase    []Row `json:"by_phase"`
	ByChannel  []Row `json:"by_channel"`
	ByCause    []Row `json:"by_cause"`
	BySeverity []Row `json:"by_severity"`
	ByGroup    []Row `json:"by_group"`
	// BySolution is how the closed ones were solved; one may have several solutions.
	BySolution []Row `json:"by_solution"`
	// Measures are those of the closed ones, by kind, with how far they are.
	Measures []Effect `json:"measures"`
}

// Row counts the complaints of one code.
type Row struct {
	// Code is the word of the policy, "" for those of which it was not said.
	Code string `json:"code"`
	// Count is how many there are, Closed how many of them are closed, Justified those of whose validity something was said.
	Count     int64 `json:"count"`
	Closed    int64 `json:"closed"`
	Justified Share `json:"justified"`
	// Satisfied said so when they were called back.
	Satisfied Share `json:"satisfied"`
	// Took is the time from the receipt to the closing of those that are closed.
	Took Mean `json:"took"`
	// Repeated came again, see [Complaints]; not measured of solutions.
	Repeated Share `json:"repeated"`
}

// Effect counts the measures of one kind (改进措施): how many were taken, done, and found to work.
type Effect struct {
	Kind     string `json:"kind"`
	Opened   int64  `json:"opened"`
	Done     Share  `json:"done"`
	Verified Share  `json:"verified"`
}

// Point counts one day of a month, or one month of a year.
type Point struct {
	// Name is the day or the month, such as "2026-05-04" or "2026-05".
	Name     string `json:"name"`
	Received int64  `json:"received"`
	Closed   int64  `json:"closed"`
}

// Handed is one report that is due.
type Handed struct {
	Duty
	// Period is what it is about.
	Period string   `json:"period"`
	Due    cal.Date `json:"due"`
	// At is when it was first handed in; the zero time if it was not.
	At     time.Time `json:"at,omitzero"`
	Status Status    `json:"status"`
}

// Status says how a report stands.
type Status string

// How reports stand.
const (
	StatusInTime  Status = "in_time" // 按时
	StatusLate    Status = "late"    // 迟交
	StatusMissing Status = "missing" // 未交
	StatusPending Status = "pending" // 未到期
)

// Statuses lists every status.
func Statuses() []Status { return []Status{StatusInTime, StatusLate, StatusMissing, StatusPending} }

// Valid tells whether s is one of [Statuses].
func (s Status) Valid() bool {
	return s == StatusInTime || s == StatusLate || s == StatusMissing || s == StatusPending
}

// digits writes n/scale with a number of digits behind the point; scale is ten to that.
func digits(n, scale int64, places int) string {
	if n < 0 {
		return "-" + digits(-n, scale, places)
	}
	frac := wholeNumber(n % scale)
	return wholeNumber(n/scale) + "." + strings.Repeat("0", places-len(frac)) + frac
}

package pricing

import "slices"

// NoticeCode is the kind of a Notice.
type NoticeCode string

// The kinds of notices.
const (
	// AbovePublished: a line is charged above the published price (Was the price charged, Is the published one).
	AbovePublished NoticeCode = "above_published"
	// HoursAbovePublished: a line is charged more hours than the published flat-rate hours (Text both).
	HoursAbovePublished NoticeCode = "hours_above_published"
	// ApprovalExceeded: a discount is more than the role that approved it may grant (Was the discount, Is the limit, Text the
	// role).
	ApprovalExceeded NoticeCode = "approval_exceeded"
	// DiscountCut: a discount was more than what it is taken from (Was what was granted, Is what was taken).
	DiscountCut NoticeCode = "discount_cut"
	// DiscountUnused: a discount that the order asks for was not granted: its conditions are not met, it found no line, or a
	// sum below its minimum (Was the sum, Is the minimum).
	DiscountUnused NoticeCode = "discount_unused"
	// OperationIncluded: a labour operation is charged nothing because another one includes it (Text the other one).
	OperationIncluded NoticeCode = "operation_included"
	// OperationOverlap: a labour operation is charged less because it shares work with another one (Text the other one).
	OperationOverlap NoticeCode = "operation_overlap"
	// TaxLapsed: the rates of a tax all ended before the day of the order, so that it is not levied (ID the tax, Text the
	// last day).
	TaxLapsed NoticeCode = "tax_lapsed"
	// TaxNotBegun: the rates of a tax begin after the day of the order, and no other tax is levied in its place, on any of
	// the same lines (ID the tax, Text the first day).
	TaxNotBegun NoticeCode = "tax_not_begun"
)

// NoticeCodes lists every kind of notice.
func NoticeCodes() []NoticeCode {
	return []NoticeCode{AbovePublished, HoursAbovePublished, ApprovalExceeded, DiscountCut, DiscountUnused, OperationIncluded, OperationOverlap, TaxLapsed, TaxNotBegun}
}

// Valid tells whether c is one of [NoticeCodes].
func (c NoticeCode) Valid() bool { return slices.Contains(NoticeCodes(), c) }

// Notice is something about the result that somebody should look at. It is not an error: the amounts hold.
type Notice struct {
	Code NoticeCode `json:"code"`
	// Line is the place of the line in the result, −1 for the whole order.
	Line int `json:"line"`
	// ID is that of the discount or the tax concerned.
	ID string `json:"id,omitempty"`
	// Text, Was and Is are explained with each code; the zero Money if they do not apply.
	Text string `json:"text,omitempty"`
	Was  Money  `json:"was,omitzero"`
	Is   Money  `json:"is,omitzero"`
}

// Notices are what somebody should look at.
func (res Result) Notices() []Notice { return slices.Clone(res.r().notices) }

func (p *pricer) notice(n Notice) {
	own := p.rec.own()
	own.notices = append(own.notices, n)
}

package forms

import (
	"slices"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cite"
)

// Kind is the kind of a form.
type Kind string

// The kinds of forms.
const (
	KindIntakeRequest Kind = "intake_request" // 报修单
	KindAccessoryList Kind = "accessory_list" // 附件交接清单
	KindQuotation     Kind = "quotation"      // 报价单
	KindAuthorisation Kind = "authorisation"  // 维修委托书
	KindSettlement    Kind = "settlement"     // 结算清单
	KindCertificate   Kind = "certificate"    // 竣工出厂合格证
	KindRepairRecord  Kind = "repair_record"  // 维修记录
	KindOldParts      Kind = "old_parts"      // 旧件清单
	KindRequisition   Kind = "requisition"    // 配件领用单
	KindAcceptance    Kind = "acceptance"     // 服务验收单
	KindScrap         Kind = "scrap"          // 报废申请单
	KindInquiry       Kind = "inquiry"        // 咨询登记表
	KindBooking       Kind = "booking"        // 预约登记表
	KindComplaint     Kind = "complaint"      // 客户抱怨处理表
	KindFollowUp      Kind = "followup"       // 跟踪服务记录表
	KindLetter        Kind = "letter"         // 活动通知信函
)

// Kinds lists every kind of form.
func Kinds() []Kind {
	return []Kind{KindIntakeRequest, KindAccessoryList, KindQuotation, KindAuthorisation, KindSettlement, KindCertificate,
		KindRepairRecord, KindOldParts, KindRequisition, KindAcceptance, KindScrap, KindInquiry,
		KindBooking, KindComplaint, KindFollowUp, KindLetter}
}

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// ofOrder tells whether forms of the kind are about an order.
func (k Kind) ofOrder() bool {
	return !slices.Contains([]Kind{KindScrap, KindInquiry, KindBooking, KindComplaint, KindFollowUp, KindLetter}, k)
}

// Form is a form that is filled in, as far as it can be, in one language. All its texts are such that they can be shown:
// characters that would steer a screen or turn a line around stand as their numbers.
type Form struct {
	Kind Kind `json:"kind"`
	// Language is that of the texts: zh-Hans, zh-Hant or en.
	Language language.Tag `json:"language"`
	Shop     Shop         `json:"shop"`
	Title    string       `json:"title"`
	// Number is the number of the order, or its id where it has no number; of a form about something else the id of that.
	Number string `json:"number,omitempty"`
	// Printed is when the form was made out; empty if the input does not say.
	Printed  string    `json:"printed,omitempty"`
	Sections []Section `json:"sections"`
	// Notes are printed below the sections: what the law or the shop lets the customer know.
	Notes      []string    `json:"notes,omitempty"`
	Signatures []Signature `json:"signatures,omitempty"`
	// Missing are the ids of papers that the form would show and the input did not hold, each once.
	Missing []string `json:"missing,omitempty"`
}

// Section is a part of a form: fields, a table, or both, in this order.
type Section struct {
	Title  string  `json:"title,omitempty"`
	Fields []Field `json:"fields,omitempty"`
	Table  *Table  `json:"table,omitempty"`
}

// Field is a label and what is written behind it.
type Field struct {
	Label string `json:"label"`
	// Value may have several lines; an empty one is filled in by hand.
	Value string `json:"value,omitempty"`
	// Wide fields take the width of the page.
	Wide bool `json:"wide,omitempty"`
	// Sources are the clauses that demand the field; empty if none does.
	Sources []cite.Source `json:"sources,omitempty"`
}

// Table is a table of a form.
type Table struct {
	Columns []Column   `json:"columns"`
	Rows    [][]string `json:"rows,omitempty"` // one cell for each column
	// Blank is the number of empty rows below the rows, to be filled in by hand.
	Blank int `json:"blank,omitempty"`
	// Sums stand below the rows at the right.
	Sums []Field `json:"sums,omitempty"`
}

// Column is a column of a table.
type Column struct {
	Title string `json:"title"`
	// Right columns hold numbers.
	Right bool `json:"right,omitempty"`
	// Sources are the clauses that demand the column; empty if none does.
	Sources []cite.Source `json:"sources,omitempty"`
}

// Signature is a line on which somebody signs.
type Signature struct {
	Label string `json:"label"`
	// Name and At are who signed and when, where that is on record.
	Name string `json:"name,omitempty"`
	At   string `json:"at,omitempty"`
	// Sources are the clauses that demand the signature; empty if none does.
	Sources []cite.Source `json:"sources,omitempty"`
}

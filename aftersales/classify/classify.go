package classify

// Classifier proposes what a complaint is about. A host may plug in its own; [Agree] compares two.
type Classifier interface {
	// Classify reads one complaint. It must be safe for concurrent use.
	Classify(text string) Proposal
}

// The causes of complaints that the lexicon of this package knows (投诉原因). The list is open: a shop's lexicon may have more.
const (
	ProductQuality = "product_quality" // a defect of the car (产品质量)
	ServiceQuality = "service_quality" // attitude, skill or charges of the service (服务质量)
	SalesService   = "sales_service"   // what was said and promised at the sale (销售服务)
	PartsSupply    = "parts_supply"    // parts late, wrong or not genuine (配件供应)
	NewCarSupply   = "new_car_supply"  // the new car does not come (新车资源)
	PDIMissed      = "pdi_missed"      // sold with a fault that the check before delivery had to find (交车检查遗漏)
	Misuse         = "misuse"          // used or treated wrongly (使用不当)
	ValueAdded     = "value_added"     // insurance, accessories, finance sold along with the car (增值业务)
	OtherCause     = "other"           // none of these
)

// Proposal is what a text seems to be about, for a person to decide. It shares memory with the classifier that made it: do not
// change what its slices hold.
type Proposal struct {
	// Lexicon is the version of the words that it was made with.
	Lexicon   string `json:"lexicon"`
	Cause     Choice `json:"cause"`
	Component Choice `json:"component"`
	// Hints are how grave it is, such as "injury", "fire", "brake_loss", "steering_loss", "repeated", "media", "court".
	Hints []string `json:"hints,omitempty"`
	// Insured tells that it looks like a case for the customer's insurer.
	Insured bool `json:"insured,omitempty"`
	// Contentless tells that the text says nothing that could be classified.
	Contentless bool `json:"contentless,omitempty"`
	// Truncated tells that the text is longer than is read: what stands behind the first 64 KiB of signs does not count.
	Truncated bool       `json:"truncated,omitempty"`
	Evidence  []Evidence `json:"evidence,omitempty"`
}

// Choice is the answer to one question.
type Choice struct {
	// Label is the answer; empty if it is for a person to decide.
	Label string `json:"label,omitempty"`
	// Guess is the label that most speaks for, even if too little; empty if nothing speaks for any.
	Guess string `json:"guess,omitempty"`
	// Score is how sure the guess is, from 0 to 1000: it grows with the distance from the second label.
	Score int `json:"score"`
	// Ranking is the labels that something speaks for, the first first, at most five.
	Ranking []Ranked `json:"ranking,omitempty"`
}

// Known tells whether there is an answer.
func (c Choice) Known() bool { return c.Label != "" }

// Ranked is a label with what speaks for it.
type Ranked struct {
	Label string `json:"label"`
	// Weight is in sixteenths of a point of the lexicon.
	Weight int `json:"weight"`
}

// Evidence is a piece of the text that speaks for something.
type Evidence struct {
	// Start and End are the bytes of the original text: text[Start:End] are the words.
	Start int `json:"start"`
	End   int `json:"end"`
	// Entry is the entry of the lexicon, or a word of the learned model, as in "model:fuel pump".
	Entry string `json:"entry"`
	Mode  Mode   `json:"mode"`
	// Votes is what the words speak for; none if a negation takes it all away.
	Votes []Vote `json:"votes,omitempty"`
}

// Mode is how words were said.
type Mode string

// The modes.
const (
	Said    Mode = "said"    // plainly
	Negated Mode = "negated" // behind a word of negation
	Claimed Mode = "claimed" // by the shop or the maker, as the customer tells it
	// Admitted is said by the customer of what he did himself.
	Admitted Mode = "admitted"
)

// Modes lists every mode.
func Modes() []Mode { return []Mode{Said, Negated, Claimed, Admitted} }

// Valid tells whether m is one of [Modes].
func (m Mode) Valid() bool {
	switch m {
	case Said, Negated, Claimed, Admitted:
		return true
	}
	return false
}

// Vote is what a piece of evidence speaks for.
type Vote struct {
	Field Field  `json:"field"`
	Label string `json:"label"`
	// Weight is in sixteenths of a point of the lexicon; below zero it speaks against.
	Weight int `json:"weight,omitempty"`
}

// Field is a question that a text answers.
type Field string

// The fields.
const (
	FieldCause     Field = "cause"
	FieldComponent Field = "component"
	FieldHint      Field = "hint"
	FieldInsured   Field = "insured"
)

// Fields lists every field.
func Fields() []Field { return []Field{FieldCause, FieldComponent, FieldHint, FieldInsured} }

// Valid tells whether f is one of [Fields].
func (f Field) Valid() bool {
	switch f {
	case FieldCause, FieldComponent, FieldHint, FieldInsured:
		return true
	}
	return false
}

// DefaultThreshold is the least score of an answer where a Config does not say otherwise; the figure is ours.
const DefaultThreshold = 700

// Config is what an [Engine] is made of.
type Config struct {
	// Lexicon is the words; the zero Lexicon is [Default].
	Lexicon Lexicon
	// Threshold is the least score of an answer, from 1 to 1000; below it the answer is unknown. 0 is [DefaultThreshold].
	Threshold int
	// Model is the learned weights of English words; nil is [DefaultModel], a Model without words is none.
	Model *Model
}

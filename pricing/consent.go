package pricing

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// Consent is a policy: how far the actual amounts may exceed the authorised ones before the customer must be asked
// again. Every limit that is given must be kept; without any, each increase needs consent.
type Consent struct {
	// Percent and Amount bound the increase of the total.
	Percent string `json:"percent,omitempty"`
	Amount  string `json:"amount,omitempty"`
	// LinePercent bounds the increase of each line.
	LinePercent string `json:"line_percent,omitempty"`
	// NewLines tells that a line which was not authorised needs no consent of its own, only within the total.
	NewLines bool `json:"new_lines,omitempty"`
}

// Comparison is estimate, authorised and actual side by side.
type Comparison struct {
	Lines []LineComparison `json:"lines"`
	// Estimated, Authorised and Actual are the totals with tax; the zero Money where there is no such document.
	Estimated  Money `json:"estimated"`
	Authorised Money `json:"authorised"`
	Actual     Money `json:"actual"`
	// Excess is Actual − Authorised.
	Excess Money `json:"excess"`
	// NeedsConsent tells that the customer must be asked: for the total, or for some line.
	NeedsConsent bool `json:"needs_consent"`
}

// LineComparison is one line, all its payers together, with tax. The zero Money means that it is not in the documents.
type LineComparison struct {
	Key          string `json:"key"`
	Kind         Kind   `json:"kind"`
	Code         string `json:"code,omitempty"`
	Name         string `json:"name,omitempty"`
	Estimated    Money  `json:"estimated"`
	Authorised   Money  `json:"authorised"`
	Actual       Money  `json:"actual"`
	Excess       Money  `json:"excess"` // Actual − Authorised
	NeedsConsent bool   `json:"needs_consent"`
}

// Compare sets the estimates and supplements of the file against what was authorised and what is settled now, by line.
// What was authorised is each estimate with an authorisation: its accepted lines, each of them once however often it was
// accepted, and in total no more than the amount of the authorisation if it names one. The error tells faults of the policy.
func (f *File) Compare(policy Consent) (Comparison, error) {
	limits, err := f.readConsent(policy)
	if err != nil {
		return Comparison{}, err
	}
	c := comparer{file: f, limits: limits, newLines: policy.NewLines, accepted: map[string]bool{}}
	for i := range f.docs {
		switch d := &f.docs[i]; d.Kind {
		case DocEstimate, DocSupplement:
			c.add(d.Result, func(l *LineComparison) *Money { return &l.Estimated }, &c.out.Estimated, everyLine)
		case DocAuthorisation:
			c.authorise(d)
		case DocSettlement, DocCorrection:
			if !f.corrected(d.ID) {
				c.add(d.Result, func(l *LineComparison) *Money { return &l.Actual }, &c.out.Actual, everyLine)
			}
		}
	}
	c.decide()
	return c.out, nil
}

// consentRun is a Consent read.
type consentRun struct {
	percent, amount, linePercent          Number
	hasPercent, hasAmount, hasLinePercent bool
}

func (f *File) readConsent(policy Consent) (consentRun, error) {
	r := reader{faults: &fault.List{}, unit: f.currency.index()}
	run := consentRun{
		percent: r.percent("percent", policy.Percent, false), amount: r.amount("amount", policy.Amount, false),
		linePercent: r.percent("line_percent", policy.LinePercent, false),
		hasPercent:  policy.Percent != "", hasAmount: policy.Amount != "", hasLinePercent: policy.LinePercent != "",
	}
	return run, r.faults.Err()
}

// comparer collects a Comparison.
type comparer struct {
	file     *File
	limits   consentRun
	newLines bool
	accepted map[string]bool // lines authorised so far, by document and key
	out      Comparison
}

func everyLine(string) bool { return true }

// line finds or adds the line of a key.
func (c *comparer) line(l *LineResult) *LineComparison {
	key := LineKey(*l)
	if i := slices.IndexFunc(c.out.Lines, func(o LineComparison) bool { return o.Key == key }); i >= 0 {
		return &c.out.Lines[i]
	}
	c.out.Lines = append(c.out.Lines, LineComparison{Key: key, Kind: l.Kind, Code: l.Code, Name: l.Name})
	return &c.out.Lines[len(c.out.Lines)-1]
}

// add adds those lines of a result whose key counts to one column and its total, and gives what it has added.
func (c *comparer) add(res *Result, column func(*LineComparison) *Money, total *Money, counts func(key string) bool) Money {
	added := c.file.sum(0, nil)
	for _, l := range res.Lines() {
		if !counts(LineKey(l)) {
			continue
		}
		into := column(c.line(&l))
		*into = plusOr(*into, l.Total)
		*total = plusOr(*total, l.Total)
		added = added.plus(l.Total)
	}
	return added
}

func plusOr(sum, m Money) Money {
	if sum.Currency() == "" {
		return m
	}
	return sum.plus(m)
}

func (c *comparer) authorise(d *Document) {
	of := &c.file.docs[c.file.find(d.Of, len(c.file.docs))]
	var fresh []string
	added := c.add(of.Result, func(l *LineComparison) *Money { return &l.Authorised }, &c.out.Authorised, func(key string) bool {
		if c.accepted[of.ID+"\x00"+key] || (len(d.Accepted) > 0 && !slices.Contains(d.Accepted, key)) {
			return false
		}
		fresh = append(fresh, key)
		return true
	})
	for _, key := range fresh {
		c.accepted[of.ID+"\x00"+key] = true
	}
	if d.Amount.Currency() != "" && compare(d.Amount.n, added.n) < 0 {
		c.out.Authorised = c.out.Authorised.plus(added.Neg()).plus(d.Amount)
	}
}

// decide tells what exceeds the limits.
func (c *comparer) decide() {
	zero := c.file.sum(0, nil)
	for i := range c.out.Lines {
		l := &c.out.Lines[i]
		if l.Actual.Currency() == "" {
			continue
		}
		l.Excess = l.Actual.plus(plusOr(zero, l.Authorised).Neg())
		isNew := l.Authorised.Currency() == ""
		switch {
		case l.Excess.Sign() <= 0 || (isNew && c.newLines):
		case isNew:
			l.NeedsConsent = true
		case c.limits.hasLinePercent:
			l.NeedsConsent = over(l.Excess, l.Authorised, c.limits.linePercent)
		case !c.limits.hasPercent && !c.limits.hasAmount:
			l.NeedsConsent = true
		}
		c.out.NeedsConsent = c.out.NeedsConsent || l.NeedsConsent
	}
	if c.out.Actual.Currency() == "" {
		return
	}
	authorised := plusOr(zero, c.out.Authorised)
	c.out.Excess = c.out.Actual.plus(authorised.Neg())
	if c.out.Excess.Sign() > 0 {
		limited := c.limits.hasPercent || c.limits.hasAmount
		c.out.NeedsConsent = c.out.NeedsConsent || !limited ||
			(c.limits.hasPercent && over(c.out.Excess, authorised, c.limits.percent)) ||
			(c.limits.hasAmount && compare(c.out.Excess.n, c.limits.amount) > 0)
	}
}

// over tells whether an excess is more than a percentage of an amount.
func over(excess, of Money, percent Number) bool {
	return compare(excess.n, exact.mul(of.n, percent.shift(2))) > 0
}

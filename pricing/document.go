package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// Document is one paper in the money file of an order, as a value. Which fields it needs depends on its kind.
type Document struct {
	// ID names the document, unique in its file.
	ID   string       `json:"id"`
	Kind DocumentKind `json:"kind"`
	Date cal.Date     `json:"date,omitzero"`
	// Of is the document that this one is about, see [DocumentKind].
	Of string `json:"of,omitempty"`
	// Payer is who pays, is paid or is relieved. Once there is a settlement, a payment is by a payer of one.
	Payer string `json:"payer,omitempty"`
	// Amount is what is paid, returned, relieved, or authorised at most, without digits beyond those of the currency or of
	// the results in it.
	Amount Money `json:"amount,omitzero"`
	// Result is what was priced.
	Result *Result `json:"result,omitempty"`
	// Accepted are the lines, by [LineKey], that were authorised; empty means all.
	Accepted []string `json:"accepted,omitempty"`
	// Reason is why, needed for credit notes and corrections.
	Reason string `json:"reason,omitempty"`
}

// DocumentKind is the kind of a document.
type DocumentKind string

// The kinds of documents.
const (
	DocEstimate      DocumentKind = "estimate"      // what the work will cost (报价单), with a Result
	DocSupplement    DocumentKind = "supplement"    // what added work will cost (增项单), with a Result; Of an estimate
	DocAuthorisation DocumentKind = "authorisation" // the customer's consent; Of an estimate or supplement, perhaps up to an Amount
	DocSettlement    DocumentKind = "settlement"    // what is charged (结算单), with a Result
	DocCorrection    DocumentKind = "correction"    // what is charged instead, with a Result and a Reason; Of the settlement it replaces
	DocCreditNote    DocumentKind = "credit_note"   // an Amount that a Payer need not pay, with a Reason; Of a settlement
	DocDeposit       DocumentKind = "deposit"       // an Amount that a Payer pays before the settlement (定金)
	DocPayment       DocumentKind = "payment"       // an Amount that a Payer pays
	DocRefund        DocumentKind = "refund"        // an Amount that a Payer gets back; Of a payment or deposit
)

// DocumentKinds lists every kind.
func DocumentKinds() []DocumentKind {
	return []DocumentKind{DocEstimate, DocSupplement, DocAuthorisation, DocSettlement, DocCorrection, DocCreditNote, DocDeposit, DocPayment, DocRefund}
}

// Valid tells whether k is one of [DocumentKinds].
func (k DocumentKind) Valid() bool { return slices.Contains(DocumentKinds(), k) }

// documentNeeds says what a kind of document must and may have.
type documentNeeds struct {
	result, payer, amount, reason bool
	of                            []DocumentKind // what it is about
	ofNeeded                      bool
	maxAmount                     bool // it may have an amount
}

var needsOf = map[DocumentKind]documentNeeds{
	DocEstimate:      {result: true},
	DocSupplement:    {result: true, of: []DocumentKind{DocEstimate}, ofNeeded: true},
	DocAuthorisation: {of: []DocumentKind{DocEstimate, DocSupplement}, ofNeeded: true, maxAmount: true},
	DocSettlement:    {result: true, of: []DocumentKind{DocEstimate}},
	DocCorrection:    {result: true, reason: true, of: []DocumentKind{DocSettlement, DocCorrection}, ofNeeded: true},
	DocCreditNote:    {payer: true, amount: true, reason: true, of: []DocumentKind{DocSettlement, DocCorrection}, ofNeeded: true},
	DocDeposit:       {payer: true, amount: true},
	DocPayment:       {payer: true, amount: true, of: []DocumentKind{DocSettlement, DocCorrection}},
	DocRefund:        {payer: true, amount: true, of: []DocumentKind{DocPayment, DocDeposit}, ofNeeded: true},
}

// LineKey names a line of a result in documents: by its own ID, or by kind and code.
func LineKey(l LineResult) string {
	if l.ID != "" {
		return l.ID
	}
	return string(l.Kind) + ":" + l.Code
}

// File is the money file of one order: its documents, checked against each other.
type File struct {
	docs     []Document
	currency Currency
	faulty   []bool // by document, while they are checked
}

// NewFile checks the documents of an order. They stand in the order in which they came about: a document is only about
// one before it. The error holds every fault, with paths such as "[2].amount".
func NewFile(docs ...Document) (*File, error) {
	f := &File{docs: slices.Clone(docs), faulty: make([]bool, len(docs))}
	var faults fault.List
	for i := range f.docs {
		before := faults.Len()
		f.check(i, &faults)
		f.faulty[i] = faults.Len() > before
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return f, nil
}

// Documents gives the documents.
func (f *File) Documents() []Document { return slices.Clone(f.docs) }

func (f *File) check(i int, faults *fault.List) {
	d := &f.docs[i]
	at := func(field string) string { return fault.At(fault.Index("", i), field) }
	needs, ok := needsOf[d.Kind]
	if !ok {
		faults.Add(at("kind"), fault.Unknown, "no such kind of document: %s", fault.Quote(string(d.Kind)))
		return
	}
	if d.ID == "" || f.find(d.ID, i) >= 0 {
		faults.Add(at("id"), fault.Duplicate, "a document needs an id of its own: %s", fault.Quote(d.ID))
	}
	given := func(field string, has, needed, allowed bool) {
		if needed && !has {
			faults.Add(at(field), fault.Missing, "%s is missing for %s", field, d.Kind)
		}
		if has && !needed && !allowed {
			faults.Add(at(field), fault.Mismatch, "%s has no %s", d.Kind, field)
		}
	}
	before := faults.Len()
	given("result", d.Result != nil && !d.Result.IsZero(), needs.result, false)
	given("payer", d.Payer != "", needs.payer, false)
	given("amount", d.Amount.Currency() != "", needs.amount, needs.maxAmount)
	given("reason", d.Reason != "", needs.reason, true)
	given("of", d.Of != "", needs.ofNeeded, needs.of != nil)
	given("accepted", len(d.Accepted) > 0, false, d.Kind == DocAuthorisation)
	wellFormed := faults.Len() == before || (d.Kind == DocCreditNote && d.Reason == "" && faults.Len() == before+1)
	if f.checkMoney(i, faults) && wellFormed {
		f.checkOf(i, needs, faults)
		f.checkPayer(i, faults)
	}
}

// checkMoney refuses another currency, and amounts that are not positive or cannot be paid.
func (f *File) checkMoney(i int, faults *fault.List) bool {
	d := &f.docs[i]
	before := faults.Len()
	for _, c := range []struct {
		field string
		of    Money
	}{{"amount", d.Amount}, {"result", d.total()}} {
		if c.of.Currency() == "" {
			continue
		}
		if f.currency == "" {
			f.currency = c.of.Currency()
		}
		if c.of.Currency() != f.currency {
			faults.Add(fault.At(fault.Index("", i), c.field), fault.Mismatch, "not in %s: %s", f.currency, c.of)
		}
	}
	if d.Amount.Currency() != "" && d.Amount.Sign() <= 0 {
		faults.Add(fault.Index("", i)+".amount", fault.Range, "not positive: %s", d.Amount)
	}
	if most := f.digits(i + 1); d.Amount.Currency() != "" && compare(exact.round(d.Amount.n, most, down), d.Amount.n) != 0 {
		faults.Add(fault.Index("", i)+".amount", fault.Range, "more than %d digits after the point: %s", most, d.Amount)
	}
	return faults.Len() == before
}

// digits gives how many digits after the point the amounts of the file may have: those of its currency, or of the most
// exact result before place end.
func (f *File) digits(end int) int {
	most := f.currency.Digits()
	for i := range f.docs[:end] {
		if t := f.docs[i].total(); t.Currency() == f.currency {
			most = max(most, t.Digits())
		}
	}
	return most
}

// checkPayer refuses a payment by somebody whom no settlement before it charges.
func (f *File) checkPayer(i int, faults *fault.List) {
	d, settled := &f.docs[i], false
	if d.Kind != DocPayment {
		return
	}
	for k := range f.docs[:i] {
		o := &f.docs[k]
		if (o.Kind != DocSettlement && o.Kind != DocCorrection) || f.faulty[k] || (d.Of != "" && d.Of != o.ID) {
			continue
		}
		if _, charged := o.Result.Payer(d.Payer); charged {
			return
		}
		settled = true
	}
	if settled {
		faults.Add(fault.Index("", i)+".payer", fault.Unknown, "on no settlement: %s", fault.Quote(d.Payer))
	}
}

func (d *Document) total() Money {
	if d.Result == nil {
		return Money{}
	}
	return d.Result.Total()
}

// checkOf refuses a document about the wrong one, and more taken back than was given.
func (f *File) checkOf(i int, needs documentNeeds, faults *fault.List) {
	d := &f.docs[i]
	if d.Of == "" {
		return
	}
	at := fault.Index("", i)
	k := f.find(d.Of, i)
	if k < 0 || !slices.Contains(needs.of, f.docs[k].Kind) {
		faults.Add(at+".of", fault.Unknown, "no document for %s before it: %s", d.Kind, fault.Quote(d.Of))
		return
	}
	of := &f.docs[k]
	if f.faulty[k] {
		return
	}
	switch d.Kind {
	case DocAuthorisation:
		for j, key := range d.Accepted {
			if !of.hasLine(key) {
				faults.Add(fault.Index(at+".accepted", j), fault.Unknown, "no such line: %s", fault.Quote(key))
			}
		}
	case DocRefund:
		if d.Payer != of.Payer {
			faults.Add(at+".payer", fault.Mismatch, "%s was paid by %s", fault.Quote(of.ID), fault.Quote(of.Payer))
		}
		if left := f.sum(i+1, func(o *Document) bool { return o.Kind == DocRefund && o.Of == of.ID }); compare(left.n, of.Amount.n) > 0 {
			faults.Add(at+".amount", fault.Range, "refunds make %s, more than %s", left, of.Amount)
		}
	case DocCreditNote:
		p, _ := of.Result.Payer(d.Payer)
		notes := f.sum(i+1, func(o *Document) bool { return o.Kind == DocCreditNote && o.Of == of.ID && o.Payer == d.Payer })
		if compare(notes.n, p.Due.n) > 0 {
			faults.Add(at+".amount", fault.Range, "credit notes make %s, more than %s owes: %s", notes, fault.Quote(d.Payer), p.Due)
		}
	case DocCorrection:
		if slices.ContainsFunc(f.docs[:i], func(o Document) bool { return o.Kind == DocCorrection && o.Of == d.Of }) {
			faults.Add(at+".of", fault.Duplicate, "corrected already: %s", fault.Quote(d.Of))
		}
	}
}

func (d *Document) hasLine(key string) bool {
	for _, l := range d.Result.Lines() {
		if LineKey(l) == key {
			return true
		}
	}
	return false
}

// find gives the place of a document before place end, −1 if there is none.
func (f *File) find(id string, end int) int {
	return slices.IndexFunc(f.docs[:end], func(o Document) bool { return o.ID == id })
}

// sum adds the amounts of the documents before place end that are of a kind.
func (f *File) sum(end int, of func(*Document) bool) Money {
	sum := money(Number{scale: uint16(f.currency.Digits())}, f.currency.index())
	for i := range f.docs[:end] {
		if of(&f.docs[i]) {
			sum = sum.plus(f.docs[i].Amount)
		}
	}
	return sum
}

// Balance is how one payer stands.
type Balance struct {
	Payer string `json:"payer"`
	// Charged is what settlements and corrections in force charge, Credited what credit notes take off it.
	Charged  Money `json:"charged"`
	Credited Money `json:"credited"`
	// Paid is what was paid, deposits included; Refunded is what was given back.
	Paid     Money `json:"paid"`
	Refunded Money `json:"refunded"`
	// Open is what the payer still owes; negative if it is to be given back.
	Open Money `json:"open"`
}

// Balances tells how every payer stands, in the order in which they appear. A settlement that was corrected counts no
// more, nor do its credit notes.
func (f *File) Balances() []Balance {
	var out []Balance
	zero := f.sum(0, nil)
	of := func(payer string) *Balance {
		for i := range out {
			if out[i].Payer == payer {
				return &out[i]
			}
		}
		out = append(out, Balance{payer, zero, zero, zero, zero, zero})
		return &out[len(out)-1]
	}
	for i := range f.docs {
		d := &f.docs[i]
		switch d.Kind {
		case DocSettlement, DocCorrection:
			for _, p := range f.charged(d) {
				b := of(p.ID)
				b.Charged = b.Charged.plus(p.Due)
			}
		case DocCreditNote:
			if !f.corrected(d.Of) {
				b := of(d.Payer)
				b.Credited = b.Credited.plus(d.Amount)
			}
		case DocPayment, DocDeposit:
			b := of(d.Payer)
			b.Paid = b.Paid.plus(d.Amount)
		case DocRefund:
			b := of(d.Payer)
			b.Refunded = b.Refunded.plus(d.Amount)
		}
	}
	for i := range out {
		b := &out[i]
		b.Open = b.Charged.plus(b.Credited.Neg()).plus(b.Paid.Neg()).plus(b.Refunded)
	}
	return out
}

// charged gives what a settlement charges, nothing if it was corrected.
func (f *File) charged(d *Document) []PayerTotal {
	if f.corrected(d.ID) {
		return nil
	}
	return d.Result.Payers()
}

func (f *File) corrected(id string) bool {
	return slices.ContainsFunc(f.docs, func(o Document) bool { return o.Kind == DocCorrection && o.Of == id })
}

package aftersales

import (
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// The bounds of what a command may carry. The numbers are ours; what is within them fits into an event.
const (
	maxText   = 500       // bytes of an open text
	maxItems  = 1000      // items of one command, or events of an adopted order
	maxCodes  = 100       // methods, topics or documents of one command
	maxKM     = 9_999_999 // kilometres on an odometer
	maxDays   = 36_525    // days of a guarantee: a hundred years
	maxMonths = 1200      // months of a guarantee: a hundred years
	maxScore  = 1000      // on the scale of satisfaction
	minYear   = 1900      // of a time
	maxYear   = 9999
)

// Check implements [OrderCommand].
func (c OpenOrder) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	checkOptionalID(&f, "number", c.Number)
	if !c.Kind.Valid() {
		f.Add("kind", fault.Unknown, "no such kind of order: %s", fault.Quote(string(c.Kind)))
	}
	checkID(&f, "customer", c.Customer)
	checkID(&f, "vehicle", c.Vehicle)
	checkPaper(&f, "concern", c.Concern)
	if len(c.Items) == 0 {
		f.Add("items", fault.Missing, "nothing was reported")
	}
	checkItems(&f, c.Items)
	checkOptionalID(&f, "appointment", c.Appointment)
	checkOptionalID(&f, "inquiry", c.Inquiry)
	checkOptionalID(&f, "rework_of", c.ReworkOf)
	if (c.Kind == KindRework) != (c.ReworkOf != "") {
		f.Add("rework_of", fault.Mismatch, "an order names the order it repairs again if and only if its kind is %q", KindRework)
	}
	if c.ReworkOf != "" && c.ReworkOf == c.Order {
		f.Add("rework_of", fault.Mismatch, "an order cannot be the rework of itself")
	}
	if c.ImmediateReturn && c.Kind != KindRework {
		f.Add("immediate_return", fault.Mismatch, "only an order of kind %q is of a vehicle that came straight back", KindRework)
	}
	checkOptionalRange(&f, "last_km", c.LastKM, maxKM)
	checkTime(&f, "promised", c.Promised)
	return f.Err()
}

func checkItems(f *fault.List, items []Item) {
	ids := make([]ItemID, len(items))
	for i, item := range items {
		ids[i] = item.ID
		checkPaper(f, fault.Index("items", i)+".words", item.Words)
	}
	checkItemIDs(f, ids, ".id")
}

// checkItemIDs checks the ids of items, each at the place below.
func checkItemIDs(f *fault.List, ids []ItemID, below string) {
	if len(ids) > maxItems {
		f.Add("items", fault.TooLarge, "%d items, at most %d are allowed", len(ids), maxItems)
		return
	}
	seen := map[ItemID]bool{}
	for i, id := range ids {
		path := fault.Index("items", i) + below
		checkID(f, path, id)
		if seen[id] {
			f.Add(path, fault.Duplicate, "item %s is there twice", fault.Quote(string(id)))
		}
		seen[id] = true
	}
}

// Check implements [OrderCommand].
func (c Diagnose) Check() error {
	var f fault.List
	checkOptionalID(&f, "procedure", c.Procedure)
	return f.Err()
}

// Check implements [OrderCommand].
func (c PlanJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	checkID(&f, "operation", c.Operation)
	checkText(&f, "description", c.Description, maxText)
	checkOptionalID(&f, "finding", c.Finding)
	checkOptionalID(&f, "item", c.Item)
	checkOptionalID(&f, "class", c.Class)
	checkOptionalID(&f, "area", c.Area)
	if c.Revives != nil {
		checkID(&f, "revives.order", c.Revives.Order)
		checkID(&f, "revives.job", c.Revives.Job)
		if c.Revives.Job == c.Job {
			f.Add("revives.job", fault.Mismatch, "a job cannot take up itself")
		}
	}
	if c.Standard != nil {
		checkHours(&f, "standard", *c.Standard)
	}
	checkHours(&f, "hours", c.Hours)
	checkAmount(&f, "rate", c.Rate, true)
	checkOptionalID(&f, "fee_class", c.FeeClass)
	checkPayer(&f, c.Payer)
	checkOptionalID(&f, "tariff", c.Tariff)
	return f.Err()
}

// Check implements [OrderCommand].
func (c RequestPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkOptionalID(&f, "job", c.Job)
	checkID(&f, "number", c.Number)
	checkText(&f, "name", c.PartName, maxText)
	checkText(&f, "model", c.Model, maxText)
	checkTime(&f, "expected", c.Expected)
	checkQuantity(&f, c.Quantity)
	checkAmount(&f, "unit_price", c.UnitPrice, true)
	if c.FromCustomer && c.UnitPrice.Sign() > 0 {
		f.Add("unit_price", fault.Mismatch, "%s for a part of the customer's own", c.UnitPrice)
	}
	checkOptionalID(&f, "fee_class", c.FeeClass)
	checkPayer(&f, c.Payer)
	checkOptionalID(&f, "tariff", c.Tariff)
	return f.Err()
}

// Check implements [OrderCommand].
func (c MakeQuote) Check() error {
	var f fault.List
	checkTime(&f, "ready", c.Ready)
	c.check(&f)
	return f.Err()
}

// Check implements [OrderCommand].
func (ExplainQuote) Check() error { return nil }

// Check implements [OrderCommand].
func (c Authorise) Check() error {
	var f fault.List
	checkRange(&f, "guarantee_days", c.GuaranteeDays, maxDays)
	checkRange(&f, "guarantee_km", c.GuaranteeKM, maxKM)
	checkPaper(&f, "duties", c.Duties)
	checkOptionalID(&f, "repair_class", c.RepairClass)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AskConsent) Check() error {
	var f fault.List
	checkScope(&f, c.Job, c.Part)
	checkPaper(&f, "reason", c.Reason)
	checkAmount(&f, "total", c.Total, false)
	checkWhole(&f, "total", c.Total)
	checkOptionalRange(&f, "warranty_months", c.WarrantyMonths, maxMonths)
	checkOptionalID(&f, "method", c.Method)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AnswerConsent) Check() error {
	var f fault.List
	checkScope(&f, c.Job, c.Part)
	if !c.Answer.Valid() {
		f.Add("answer", fault.Unknown, "no such answer: %s", fault.Quote(string(c.Answer)))
	}
	checkPaper(&f, "reason", c.Reason)
	checkAmount(&f, "total", c.Total, false)
	checkWhole(&f, "total", c.Total)
	checkOptionalRange(&f, "warranty_months", c.WarrantyMonths, maxMonths)
	checkPaper(&f, "who", c.Who)
	checkOptionalID(&f, "method", c.Method)
	return f.Err()
}

func checkScope(f *fault.List, job JobID, part PartID) {
	checkOptionalID(f, "job", job)
	checkOptionalID(f, "part", part)
	if (job == "") == (part == "") {
		f.Add("job", fault.Mismatch, "a question is about one job or one part")
	}
}

// Check implements [OrderCommand].
func (c ApproveJob) Check() error { return checkJobID(c.Job) }

// Check implements [OrderCommand].
func (c DropJob) Check() error { return checkJobID(c.Job) }

// Check implements [OrderCommand].
func (c StartJob) Check() error { return checkJobID(c.Job) }

// Check implements [OrderCommand].
func (c CheckJob) Check() error { return checkJobID(c.Job) }

func checkJobID(id JobID) error {
	var f fault.List
	checkID(&f, "job", id)
	return f.Err()
}

// Check implements [OrderCommand].
func (c FinishJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	if c.Clocked != nil {
		checkHours(&f, "clocked", *c.Clocked)
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c ApprovePart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	return f.Err()
}

// Check implements [OrderCommand].
func (c IssuePart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	checkID(&f, "to", c.To)
	checkOptionalID(&f, "bin", c.Bin)
	checkOptionalID(&f, "lot", c.Lot)
	if (c.Lot != "" || len(c.Lots) > 0) && c.Bin == "" {
		f.Add("bin", fault.Missing, "a lot lies in a bin")
	}
	lots := make([]LotQuantity, len(c.Lots))
	for i, l := range c.Lots {
		lots[i] = LotQuantity{Lot: l.Lot, Quantity: l.Quantity}
	}
	checkLots(&f, c.Lot, lots, c.Quantity)
	if len(c.Lots) == 1 {
		f.Add("lots", fault.Mismatch, "one lot is named by itself")
	}
	if len(c.Lots) > 0 && !c.Expires.IsZero() {
		f.Add("expires_on", fault.Mismatch, "each of several lots has its own day")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c FitPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	if !c.Origin.Valid() {
		f.Add("origin", fault.Unknown, "no such origin of a part: %s", fault.Quote(string(c.Origin)))
	}
	checkGrade(&f, c.Grade)
	if c.WarrantyMonths != nil {
		checkRange(&f, "warranty_months", *c.WarrantyMonths, maxMonths)
	}
	checkOptionalID(&f, "lot", c.Lot)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ReturnPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	checkOptionalID(&f, "bin", c.Bin)
	checkOptionalID(&f, "lot", c.Lot)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ChooseOldPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	if !c.Choice.Valid() {
		f.Add("choice", fault.Unknown, "no such choice: %s", fault.Quote(string(c.Choice)))
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c RecordCorrection) Check() error {
	var f fault.List
	checkOptionalID(&f, "job", c.Job)
	checkPaper(&f, "cause", c.Cause)
	checkPaper(&f, "correction", c.Correction)
	if c.Correction.ID == "" {
		f.Add("correction", fault.Missing, "no correction")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c RecordSatisfaction) Check() error {
	var f fault.List
	if c.Score != nil {
		checkRange(&f, "score", *c.Score, maxScore)
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c Deliver) Check() error {
	var f fault.List
	if c.OdometerKM != nil {
		checkRange(&f, "odometer_km", *c.OdometerKM, maxKM)
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (CloseOrder) Check() error { return nil }

// checkPaper takes a paper with its digest, or none.
func checkPaper(f *fault.List, path string, p history.Paper) {
	if p == (history.Paper{}) {
		return
	}
	checkID(f, path+".paper", p.ID)
	checkID(f, path+".digest", p.Digest)
	if strings.Trim(p.Digest, "0123456789abcdef") != "" {
		f.Add(path+".digest", fault.Malformed, "not hexadecimal")
	}
}

// checkCodes takes a set of codes; a semicolon separates them in an event, so that none may hold one.
func checkCodes(f *fault.List, path string, codes []string) {
	if len(codes) > maxCodes {
		f.Add(path, fault.TooLarge, "%d entries, at most %d are allowed", len(codes), maxCodes)
		return
	}
	for i, c := range codes {
		checkID(f, fault.Index(path, i), c)
		if strings.Contains(c, ";") {
			f.Add(fault.Index(path, i), fault.Malformed, "a semicolon in %s", fault.Quote(c))
		}
	}
}

func checkRange(f *fault.List, path string, n, most int64) {
	if n < 0 || n > most {
		f.Add(path, fault.Range, "%d is not from 0 to %d", n, most)
	}
}

func checkHours(f *fault.List, path string, h pricing.Hours) {
	if h.Sign() < 0 {
		f.Add(path, fault.Range, "negative: %s", h)
	}
	checkDigits(f, path, h.String())
}

func checkQuantity(f *fault.List, q pricing.Quantity) {
	if q.Sign() <= 0 {
		f.Add("quantity", fault.Range, "not more than nothing: %s", q)
	}
	checkDigits(f, "quantity", q.String())
}

// checkAmount takes an amount that is not negative; one that is not required may be the zero Money.
func checkAmount(f *fault.List, path string, m pricing.Money, required bool) {
	switch {
	case m.Currency() == "" && required:
		f.Add(path, fault.Missing, "no amount")
	case m.Sign() < 0:
		f.Add(path, fault.Range, "negative: %s", m)
	}
	checkDigits(f, path, m.Amount())
}

// checkDigits refuses numbers of more digits than an event can hold.
func checkDigits(f *fault.List, path, number string) {
	if _, err := history.ParseDecimal(number); err != nil {
		f.Add(path, fault.TooLarge, "more digits than can be kept: %s", fault.Quote(number))
	}
}

// checkPayer takes one of the kinds of payers, or none: then the customer pays.
func checkPayer(f *fault.List, p pricing.PayerKind) {
	if p != "" && !p.Valid() {
		f.Add("payer", fault.Unknown, "no such payer: %s", fault.Quote(string(p)))
	}
}

// checkTime takes a time that can be written down, or none.
func checkTime(f *fault.List, path string, t time.Time) {
	if t.IsZero() {
		return
	}
	if y, u := t.Year(), t.UTC().Year(); min(y, u) < minYear || max(y, u) > maxYear {
		f.Add(path, fault.Range, "not between the years %d and %d: %d", minYear, maxYear, y)
	}
	if _, offset := t.Zone(); offset%60 != 0 || offset <= -24*3600 || offset >= 24*3600 {
		f.Add(path, fault.Range, "not in a zone of whole minutes: %d seconds", offset)
	}
}

package aftersales

import (
	"maps"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// The bounds of what a command may carry. The numbers are ours.
const (
	maxText  = 500       // bytes of a code, a number or an open text
	maxItems = 1000      // items, methods, topics, events of one command
	maxKM    = 9_999_999 // kilometres on an odometer
	maxDays  = 36_525    // days of a guarantee: a hundred years
)

// Check implements [OrderCommand].
func (c OpenOrder) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	checkText(&f, "number", c.Number, maxID)
	if !c.Kind.Valid() {
		f.Add("kind", fault.Unknown, "no such kind of order: %s", fault.Quote(string(c.Kind)))
	}
	checkID(&f, "customer", c.Customer)
	checkID(&f, "vehicle", c.Vehicle)
	checkPaper(&f, "concern", c.Concern)
	checkItems(&f, c.Items)
	checkOptionalID(&f, "rework_of", c.ReworkOf)
	if (c.Kind == KindRework) != (c.ReworkOf != "") {
		f.Add("rework_of", fault.Mismatch, "an order names the order it repairs again if and only if its kind is %q", KindRework)
	}
	if c.ReworkOf != "" && c.ReworkOf == c.Order {
		f.Add("rework_of", fault.Mismatch, "an order cannot be the rework of itself")
	}
	checkTime(&f, "promised", c.Promised)
	return f.Err()
}

func checkItems(f *fault.List, items []Item) {
	if len(items) == 0 {
		f.Add("items", fault.Missing, "nothing was reported")
	}
	if len(items) > maxItems {
		f.Add("items", fault.TooLarge, "%d items, at most %d are allowed", len(items), maxItems)
		return
	}
	seen := map[ItemID]bool{}
	for i, item := range items {
		path := fault.Index("items", i)
		checkID(f, path+".id", item.ID)
		checkPaper(f, path+".words", item.Words)
		if seen[item.ID] {
			f.Add(path+".id", fault.Duplicate, "item %s is there twice", fault.Quote(string(item.ID)))
		}
		seen[item.ID] = true
	}
}

// Check implements [OrderCommand].
func (c RecordIntake) Check() error {
	var f fault.List
	checkCodes(&f, "methods", c.Methods)
	checkText(&f, "grade", c.Grade, maxText)
	checkText(&f, "grade_list", c.GradeList, maxText)
	checkRange(&f, "odometer_km", c.OdometerKM, maxKM)
	checkRange(&f, "unclear", int64(c.Unclear), maxItems)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AcceptRework) Check() error {
	var f fault.List
	if !c.FaultSide.Valid() {
		f.Add("fault_side", fault.Unknown, "no such fault side: %s", fault.Quote(string(c.FaultSide)))
	}
	return f.Err()
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
	if c.Hours.Sign() < 0 {
		f.Add("hours", fault.Range, "negative: %s", c.Hours)
	}
	checkAmount(&f, "rate", c.Rate, true)
	checkText(&f, "fee_class", string(c.FeeClass), maxText)
	checkPayer(&f, c.Payer)
	return f.Err()
}

// Check implements [OrderCommand].
func (c RequestPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkOptionalID(&f, "job", c.Job)
	checkID(&f, "number", c.Number)
	checkText(&f, "name", c.PartName, maxText)
	checkQuantity(&f, c.Quantity)
	checkAmount(&f, "unit_price", c.UnitPrice, true)
	checkText(&f, "fee_class", string(c.FeeClass), maxText)
	checkPayer(&f, c.Payer)
	return f.Err()
}

// Check implements [OrderCommand].
func (c MakeQuote) Check() error {
	var f fault.List
	checkTime(&f, "ready", c.Ready)
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
	checkText(&f, "repair_class", c.RepairClass, maxText)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AskConsent) Check() error {
	var f fault.List
	checkScope(&f, c.Job, c.Part)
	checkPaper(&f, "reason", c.Reason)
	checkAmount(&f, "total", c.Total, false)
	checkText(&f, "method", c.Method, maxText)
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
	checkText(&f, "method", c.Method, maxText)
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
	if c.Clocked != nil && c.Clocked.Sign() < 0 {
		f.Add("clocked", fault.Range, "negative: %s", *c.Clocked)
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
	return f.Err()
}

// Check implements [OrderCommand].
func (c FitPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	checkID(&f, "origin", c.Origin)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ReturnPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
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
	checkPaper(&f, "cause", c.Cause)
	checkPaper(&f, "correction", c.Correction)
	if c.Correction.ID == "" {
		f.Add("correction", fault.Missing, "no correction")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c Inspect) Check() error {
	var f fault.List
	if c.Level != LevelSelf && c.Level != LevelProcess {
		f.Add("level", fault.Range, "neither %q nor %q: %s", LevelSelf, LevelProcess, fault.Quote(string(c.Level)))
	}
	checkID(&f, "job", c.Job)
	checkCodes(&f, "methods", c.Methods)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c PassFinal) Check() error {
	var f fault.List
	checkItemIDs(&f, c.Items)
	checkCodes(&f, "methods", c.Methods)
	return f.Err()
}

// Check implements [OrderCommand].
func (c FailFinal) Check() error {
	var f fault.List
	checkItemIDs(&f, c.Items)
	checkCodes(&f, "methods", c.Methods)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

func checkItemIDs(f *fault.List, ids []ItemID) {
	items := make([]Item, len(ids))
	for i, id := range ids {
		items[i].ID = id
	}
	checkItems(f, items)
}

// Check implements [OrderCommand].
func (c Certify) Check() error {
	var f fault.List
	checkID(&f, "certificate", c.Certificate)
	return f.Err()
}

// Check implements [OrderCommand].
func (c Settle) Check() error {
	var f fault.List
	checkID(&f, "settlement", c.Settlement)
	return f.Err()
}

// Check implements [OrderCommand].
func (GiveList) Check() error { return nil }

// Check implements [OrderCommand].
func (c Pay) Check() error {
	var f fault.List
	checkAmount(&f, "amount", c.Amount, true)
	if c.Amount.Currency() != "" && c.Amount.IsZero() {
		f.Add("amount", fault.Range, "a payment of nothing")
	}
	checkID(&f, "method", c.Method)
	return f.Err()
}

// Check implements [OrderCommand].
func (c Explain) Check() error {
	var f fault.List
	checkCodes(&f, "topics", c.Topics)
	return f.Err()
}

// Check implements [OrderCommand].
func (c HandDocuments) Check() error {
	var f fault.List
	checkCodes(&f, "documents", c.Documents)
	return f.Err()
}

// Check implements [OrderCommand].
func (Accept) Check() error { return nil }

// Check implements [OrderCommand].
func (c RecordSatisfaction) Check() error {
	var f fault.List
	if c.Score != nil {
		checkRange(&f, "score", *c.Score, maxItems)
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

// Check implements [OrderCommand].
func (c ReportOrder) Check() error {
	e, err := c.event()
	if err != nil {
		return err
	}
	var f fault.List
	f.Join("", history.Standard().Check(e.With(history.FieldOrderID, history.ID("order"))))
	return f.Err()
}

// event gives the event without envelope, or every fault of its fields.
func (c ReportOrder) event() (history.Event, error) {
	var f fault.List
	definition, known := history.Standard().Lookup(c.Type)
	if !known {
		f.Add("type", fault.Unknown, "no such event: %s", fault.Quote(string(c.Type)))
		return history.Event{}, f.Err()
	}
	e := history.Event{ID: "report", Type: c.Type, At: history.At(time.Unix(0, 0))}
	for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
		v, err := history.ParseValue(kindOf(definition, name), c.Fields[name])
		if err != nil {
			f.Add("fields."+string(name), fault.Malformed, "%v", err)
		}
		e = e.With(name, v)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Papers)) {
		checkPaper(&f, "papers."+string(name), c.Papers[name])
		e = e.With(name, history.InPaper(kindOf(definition, name), c.Papers[name]))
	}
	return e, f.Err()
}

// kindOf gives the kind of a field; what the event does not define is taken for an id, as its subject and links are.
func kindOf(d history.Definition, name history.Name) history.Kind {
	if field, ok := d.Field(name); ok {
		return field.Kind
	}
	return history.KindID
}

// Check implements [OrderCommand].
func (c AdoptOrder) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	if !c.State.Valid() {
		f.Add("state", fault.Unknown, "no such state of an order: %s", fault.Quote(string(c.State)))
	}
	checkText(&f, "from", c.From, maxText)
	if c.From == "" {
		f.Add("from", fault.Missing, "an adopted order says where it comes from")
	}
	checkCodes(&f, "covers", c.Covers)
	if len(c.Events) > maxItems {
		f.Add("events", fault.TooLarge, "%d events, at most %d are allowed", len(c.Events), maxItems)
		return f.Err()
	}
	for i, e := range c.Events {
		path := fault.Index("events", i)
		f.Join(path, history.Standard().Check(e))
		if id := e.Get(history.FieldOrderID); id.Word() != string(c.Order) {
			f.Add(path+".order_id", fault.Mismatch, "the event belongs to %s, not to this order", fault.Quote(id.Word()))
		}
	}
	return f.Err()
}

func checkPaper(f *fault.List, path string, p history.Paper) {
	if p == (history.Paper{}) {
		return
	}
	checkID(f, path+".paper", p.ID)
	checkID(f, path+".digest", p.Digest)
}

func checkCodes(f *fault.List, path string, codes []string) {
	if len(codes) > maxItems {
		f.Add(path, fault.TooLarge, "%d entries, at most %d are allowed", len(codes), maxItems)
		return
	}
	for i, c := range codes {
		checkID(f, fault.Index(path, i), c)
	}
}

func checkRange(f *fault.List, path string, n, most int64) {
	if n < 0 || n > most {
		f.Add(path, fault.Range, "%d is not from 0 to %d", n, most)
	}
}

func checkQuantity(f *fault.List, q pricing.Quantity) {
	if q.Sign() <= 0 {
		f.Add("quantity", fault.Range, "not more than nothing: %s", q)
	}
}

func checkAmount(f *fault.List, path string, m pricing.Money, required bool) {
	switch {
	case m.Currency() == "" && required:
		f.Add(path, fault.Missing, "no amount")
	case m.Sign() < 0:
		f.Add(path, fault.Range, "negative: %s", m)
	}
}

// checkPayer takes one of the kinds of payers, or none: then the customer pays.
func checkPayer(f *fault.List, p pricing.PayerKind) {
	if p != "" && !p.Valid() {
		f.Add("payer", fault.Unknown, "no such payer: %s", fault.Quote(string(p)))
	}
}

func checkTime(f *fault.List, path string, t time.Time) {
	if !t.IsZero() && (t.Year() < 1900 || t.Year() > 9999) {
		f.Add(path, fault.Range, "not between the years 1900 and 9999: %s", t.Format(time.RFC3339))
	}
}

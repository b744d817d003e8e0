package aftersales

import (
	"encoding/hex"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Accessory is something of the customer's that could get lost while the vehicle stays, and where it is kept (附件).
type Accessory struct {
	ID AccessoryID `json:"id"`
	// Words say what it is, in a paper.
	Words history.Paper `json:"words,omitzero"`
	// Storage is where it is kept; empty if that is not said.
	Storage string `json:"storage,omitempty"`
}

// Intake is what the intake inspection found (进厂检验).
type Intake struct {
	Methods   []string `json:"methods,omitempty"`
	Grade     string   `json:"grade,omitempty"`
	GradeList string   `json:"grade_list,omitempty"`
	// ExpectedDays is how long the vehicle is expected to stay; nil if that was not said.
	ExpectedDays *int64 `json:"expected_days,omitempty"`
	// FuelPercent and ChargePercent are what tank and battery held; nil if not read.
	FuelPercent   *int64 `json:"fuel_percent,omitempty"`
	ChargePercent *int64 `json:"charge_percent,omitempty"`
	// Damage is what was damaged already, in a paper.
	Damage history.Paper `json:"damage,omitzero"`
	// VIN is what the number that was read came to; nil if it was not read.
	VIN *VINReading    `json:"vin,omitempty"`
	By  PersonID       `json:"by,omitempty"`
	At  history.Moment `json:"at"`
	// RequestSigned and RequestCopied say that the customer signed the repair request (报修单) and has a copy; the others
	// the same of the accessory list (附件交接清单).
	RequestSigned     bool `json:"request_signed,omitempty"`
	RequestCopied     bool `json:"request_copied,omitempty"`
	AccessoriesSigned bool `json:"accessories_signed,omitempty"`
	AccessoriesCopied bool `json:"accessories_copied,omitempty"`
}

// PlateCheck is the result of comparing the plate on the order with that of the vehicle (车牌核对).
type PlateCheck struct {
	Agrees bool           `json:"agrees"`
	By     PersonID       `json:"by,omitempty"`
	At     history.Moment `json:"at"`
}

// RecordIntake records the intake inspection (进厂检验). It may be repeated until the vehicle goes on: the last one counts.
type RecordIntake struct {
	// Methods are the means of inspection, such as "inquiry", "observation", "instrument", "road_test".
	Methods []string `json:"methods"`
	// Grade is the repair grade (维修级别), GradeList the list that it was taken from.
	Grade     string `json:"grade,omitempty"`
	GradeList string `json:"grade_list,omitempty"`
	// OdometerKM is the reading in kilometres; nil if it could not be read. One that is lower than the last known needs a
	// [CorrectOdometer] before.
	OdometerKM *int64 `json:"odometer_km,omitempty"`
	// Items are what the customer reported beyond the items known before.
	Items []Item `json:"items,omitempty"`
	// Accessories are what is taken into keeping.
	Accessories []Accessory `json:"accessories,omitempty"`
	// ExpectedDays is how long the vehicle is expected to stay; nil if that is not said.
	ExpectedDays *int64 `json:"expected_days,omitempty"`
	// FuelPercent and ChargePercent are what tank and battery hold, 0 to 100; nil if not read.
	FuelPercent   *int64 `json:"fuel_percent,omitempty"`
	ChargePercent *int64 `json:"charge_percent,omitempty"`
	// Damage is what is damaged already, in a paper.
	Damage history.Paper `json:"damage,omitzero"`
	// VIN is what the number read on the vehicle came to, see [ReadVIN]; nil if it was not read.
	VIN *VINReading `json:"vin,omitempty"`
}

// ClarifyItem makes clear what an item means that was not (疑点澄清).
type ClarifyItem struct {
	Item ItemID `json:"item"`
	// Words are what it means, or that the customer does not know either, in a paper.
	Words history.Paper `json:"words"`
}

// SignIntake records what the customer signed at the reception, and of what he has a copy.
type SignIntake struct {
	// Request and RequestCopy are about the repair request (报修单).
	Request     bool `json:"request,omitempty"`
	RequestCopy bool `json:"request_copy,omitempty"`
	// Accessories and AccessoriesCopy are about the accessory list (附件交接清单).
	Accessories     bool `json:"accessories,omitempty"`
	AccessoriesCopy bool `json:"accessories_copy,omitempty"`
}

// CorrectOdometer says from where the odometer counts on, such as when the instrument was replaced (里程表更正). Only so
// can a reading be followed by a lower one.
type CorrectOdometer struct {
	// OdometerKM is what the odometer shows now.
	OdometerKM int64 `json:"odometer_km"`
	// Cause says why it shows less, or more, than it should.
	Cause OdometerCause `json:"cause"`
	// Reason is the account of it, in a paper.
	Reason history.Paper `json:"reason"`
}

// CheckPlate records the comparison of the plate on the order with that of the vehicle (车牌核对). [ComparePlates] makes
// it: the plates are personal, and the event holds only what tells whether they are the same.
type CheckPlate struct {
	// OnOrder and Seen are digests of the two plates, equal if and only if the plates are.
	OnOrder string `json:"on_order"`
	Seen    string `json:"seen"`
	// Told is the role at the front desk that was told of a difference; empty if nobody was told yet.
	Told string `json:"told,omitempty"`
}

// Name implements [OrderCommand].
func (RecordIntake) Name() string    { return "record_intake" }
func (ClarifyItem) Name() string     { return "clarify_item" }
func (SignIntake) Name() string      { return "sign_intake" }
func (CorrectOdometer) Name() string { return "correct_odometer" }
func (CheckPlate) Name() string      { return "check_plate" }

// reading is what a command read off the odometer.
func (c RecordIntake) reading() *int64 { return c.OdometerKM }
func (c Deliver) reading() *int64      { return c.OdometerKM }

func (c RecordIntake) added() []Item  { return c.Items }
func (c ClarifyItem) items() []ItemID { return []ItemID{c.Item} }

var (
	odometerForward = guard{"odometer_forward", func(o *Order, c OrderCommand, _ Actor) string {
		km := c.(interface{ reading() *int64 }).reading()
		if km == nil || o.LastKM == nil || *km >= *o.LastKM {
			return ""
		}
		return fmt.Sprintf("%d km is less than the %d km known before", *km, *o.LastKM)
	}}
	itemsNew = guard{"items_new", func(o *Order, c OrderCommand, _ Actor) string {
		for _, item := range c.(interface{ added() []Item }).added() {
			if o.item(item.ID) != nil {
				return fmt.Sprintf("the order already has an item %q", item.ID)
			}
		}
		return ""
	}}
	itemUnclear = guard{"item_unclear", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(ClarifyItem).Item; !o.item(id).Unclear {
			return fmt.Sprintf("item %q is clear", id)
		}
		return ""
	}}
	intakeDone = guard{"intake_done", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.Intake == nil {
			return "there was no intake inspection"
		}
		return ""
	}}
)

// Check implements [OrderCommand].
func (c RecordIntake) Check() error {
	var f fault.List
	checkCodes(&f, "methods", c.Methods)
	checkOptionalID(&f, "grade", c.Grade)
	checkText(&f, "grade_list", c.GradeList, maxText)
	checkOptionalRange(&f, "odometer_km", c.OdometerKM, maxKM)
	checkItems(&f, c.Items)
	checkAccessories(&f, c.Accessories)
	checkOptionalRange(&f, "expected_days", c.ExpectedDays, maxDays)
	checkOptionalRange(&f, "fuel_percent", c.FuelPercent, 100)
	checkOptionalRange(&f, "charge_percent", c.ChargePercent, 100)
	checkPaper(&f, "damage", c.Damage)
	return f.Err()
}

func checkAccessories(f *fault.List, accessories []Accessory) {
	if len(accessories) > maxItems {
		f.Add("accessories", fault.TooLarge, "%d accessories, at most %d are allowed", len(accessories), maxItems)
		return
	}
	seen := map[AccessoryID]bool{}
	for i, a := range accessories {
		path := fault.Index("accessories", i)
		checkID(f, path+".id", a.ID)
		checkPaper(f, path+".words", a.Words)
		checkText(f, path+".storage", a.Storage, maxText)
		if seen[a.ID] {
			f.Add(path+".id", fault.Duplicate, "accessory %s is there twice", fault.Quote(string(a.ID)))
		}
		seen[a.ID] = true
	}
}

func checkOptionalRange(f *fault.List, path string, n *int64, most int64) {
	if n != nil {
		checkRange(f, path, *n, most)
	}
}

// Check implements [OrderCommand].
func (c ClarifyItem) Check() error {
	var f fault.List
	checkID(&f, "item", c.Item)
	checkRequiredPaper(&f, "words", c.Words)
	return f.Err()
}

// checkRequiredPaper takes a paper with its digest.
func checkRequiredPaper(f *fault.List, path string, p history.Paper) {
	if p == (history.Paper{}) {
		f.Add(path, fault.Missing, "no paper")
	}
	checkPaper(f, path, p)
}

// Check implements [OrderCommand].
func (c SignIntake) Check() error {
	var f fault.List
	if c == (SignIntake{}) {
		f.Add("request", fault.Missing, "nothing was signed and no copy given")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c CorrectOdometer) Check() error {
	var f fault.List
	checkRange(&f, "odometer_km", c.OdometerKM, maxKM)
	if !c.Cause.Valid() {
		f.Add("cause", fault.Unknown, "no such cause: %s", fault.Quote(string(c.Cause)))
	}
	checkRequiredPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c CheckPlate) Check() error {
	var f fault.List
	checkDigest(&f, "on_order", c.OnOrder)
	checkDigest(&f, "seen", c.Seen)
	checkOptionalID(&f, "told", c.Told)
	return f.Err()
}

// checkDigest records a fault unless it is a digest of [ComparePlates]. The text itself is not told: it may be a plate.
func checkDigest(f *fault.List, path, digest string) {
	if raw, err := hex.DecodeString(digest); err != nil || len(raw) != 16 {
		f.Add(path, fault.Malformed, "no digest of a plate: only the comparison makes one, and a plate itself does not belong here")
	}
}

func (c RecordIntake) decide(o *Order, out *emitter) {
	out.items(c.Items)
	for _, a := range c.Accessories {
		out.emit(history.AccessoryListed, idField(history.FieldAccessoryID, a.ID), paperField(history.FieldAccessory, a.Words),
			textField(history.FieldStorage, a.Storage))
	}
	unclear := 0
	for _, item := range slices.Concat(o.Items, c.Items) {
		if item.Unclear {
			unclear++
		}
	}
	var valid, agrees *bool
	if c.VIN != nil {
		valid, agrees = &c.VIN.Valid, c.VIN.Agrees
	}
	out.emit(history.IntakeDone, codesField(history.FieldMethods, c.Methods), codeField(history.FieldGrade, c.Grade),
		textField(history.FieldGradeList, c.GradeList), kmField(history.FieldOdometerKM, c.OdometerKM),
		intField(history.FieldItemsCount, history.KindInt, int64(len(o.Items)+len(c.Items))),
		intField(history.FieldUnclearCount, history.KindInt, int64(unclear)),
		optionalInt(history.FieldExpectedDays, history.KindDays, c.ExpectedDays),
		percentField(history.FieldFuelShare, c.FuelPercent), percentField(history.FieldChargeShare, c.ChargePercent),
		paperField(history.FieldDamage, c.Damage), boolField(history.FieldVINValid, valid), boolField(history.FieldVINAgrees, agrees))
}

// items records what the customer reported.
func (m *emitter) items(items []Item) {
	for _, item := range items {
		var unclear *bool
		if item.Unclear {
			unclear = &item.Unclear
		}
		m.emit(history.ItemReported, idField(history.FieldItemID, item.ID), paperField(history.FieldItemText, item.Words),
			boolField(history.FieldUnclear, unclear))
	}
}

func optionalInt(name history.Name, k history.Kind, n *int64) history.Field {
	if n == nil {
		return history.Field{Name: name}
	}
	return intField(name, k, *n)
}

// percentField gives a share in hundredths.
func percentField(name history.Name, percent *int64) history.Field {
	if percent == nil {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.Number(history.KindShare, history.Decimal{Digits: *percent, Scale: 2})}
}

func (c ClarifyItem) decide(_ *Order, out *emitter) {
	out.emit(history.ItemClarified, idField(history.FieldItemID, c.Item), paperField(history.FieldItemText, c.Words))
}

func (c SignIntake) decide(_ *Order, out *emitter) {
	for _, one := range []struct {
		done bool
		what history.Type
	}{{c.Request, history.IntakeRequestSigned}, {c.RequestCopy, history.IntakeRequestCopied},
		{c.Accessories, history.IntakeAccessoriesSigned}, {c.AccessoriesCopy, history.IntakeAccessoriesCopied}} {
		if one.done {
			out.emit(one.what)
		}
	}
}

func (c CorrectOdometer) decide(_ *Order, out *emitter) {
	out.emit(history.OdometerCorrected, intField(history.FieldOdometerKM, history.KindKM, c.OdometerKM),
		codeField(history.FieldCorrectionReason, c.Cause), paperField(history.FieldReason, c.Reason))
}

// decide records the comparison, and the mismatch if there is one.
func (c CheckPlate) decide(_ *Order, out *emitter) {
	out.emit(history.OrderPlateChecked, history.Field{Name: history.FieldPlateSeen, Value: history.Plate(c.Seen)},
		history.Field{Name: history.FieldPlateOnOrder, Value: history.Plate(c.OnOrder)})
	if c.Seen == c.OnOrder {
		return
	}
	mismatch := idField(history.FieldMismatchID, out.actor.Command+"/plate")
	out.emit(history.MismatchFound, mismatch)
	if c.Told != "" {
		out.emit(history.MismatchTold, mismatch, codeField(history.FieldToRole, c.Told))
	}
}

// applyIntake folds in what happened at the reception.
func (o *Order) applyIntake(e *history.Event) {
	if o.Intake == nil {
		o.Intake = &Intake{}
	}
	in := o.Intake
	switch e.Type {
	case history.IntakeDone:
		o.inspectIntake(e)
	case history.IntakeRequestSigned:
		in.RequestSigned = true
	case history.IntakeRequestCopied:
		in.RequestCopied = true
	case history.IntakeAccessoriesSigned:
		in.AccessoriesSigned = true
	case history.IntakeAccessoriesCopied:
		in.AccessoriesCopied = true
	}
}

// inspectIntake notes the findings of the intake inspection; what was signed stays signed.
func (o *Order) inspectIntake(e *history.Event) {
	in := o.Intake
	in.Methods, in.By, in.At = e.Get(history.FieldMethods).List(), PersonID(e.By), e.At
	in.Grade, in.GradeList = word(e, history.FieldGrade), word(e, history.FieldGradeList)
	in.ExpectedDays = wholeNumber(e, history.FieldExpectedDays)
	in.FuelPercent, in.ChargePercent = percent(e, history.FieldFuelShare), percent(e, history.FieldChargeShare)
	in.Damage, _ = e.Get(history.FieldDamage).Paper()
	in.VIN = nil
	if valid := e.Get(history.FieldVINValid); !valid.IsAbsent() {
		in.VIN = &VINReading{Valid: valid.True(), Agrees: truth(e, history.FieldVINAgrees)}
	}
	setKM(&o.OdometerKM, e, history.FieldOdometerKM)
}

func (o *Order) applyAccessory(e *history.Event) {
	a := Accessory{ID: AccessoryID(word(e, history.FieldAccessoryID)), Storage: word(e, history.FieldStorage)}
	a.Words, _ = e.Get(history.FieldAccessory).Paper()
	if i := slices.IndexFunc(o.Accessories, func(b Accessory) bool { return b.ID == a.ID }); i >= 0 {
		o.Accessories[i] = a
		return
	}
	o.Accessories = append(o.Accessories, a)
}

func (o *Order) applyPlate(e *history.Event) {
	seen, onOrder := e.Get(history.FieldPlateSeen), e.Get(history.FieldPlateOnOrder)
	o.Plate = &PlateCheck{Agrees: !seen.IsAbsent() && seen.Equal(onOrder), By: PersonID(e.By), At: e.At}
}

func (o *Order) item(id ItemID) *Item {
	if i := slices.IndexFunc(o.Items, func(it Item) bool { return it.ID == id }); i >= 0 {
		return &o.Items[i]
	}
	return nil
}

package forms

import (
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/fault"
)

// Input is what a form is made of. Every field but Order may be left out: what is missing is an empty line.
type Input struct {
	Order aftersales.Order
	Shop  Shop
	// Customer (托修方) and Vehicle are the entries of the records that hold on the day of the form.
	Customer aftersales.CustomerProfile
	Vehicle  aftersales.VehicleIdentity
	// Staff are the records with the names of staff; somebody without one stands with the id.
	Staff []aftersales.Person
	// Papers are what the ids of papers in the order, in Customer, in Vehicle and in Staff lead to. One that is not among
	// them is an empty line, and stands in [Form].Missing; one that was erased says so.
	Papers []aftersales.Paper
	// Masks hide personal data from the reader of the form; nil hides nothing, as for the customer's own copy.
	Masks Masks
	// Language is the language of the form, the nearest of those that there are; English if none is near.
	Language language.Tag
	// Word gives the words of the policy for codes, such as causes of complaints and roles: the method Word of its rules. A
	// code that it does not know it gives back; nil leaves all codes as they are.
	Word func(code string, prefer ...language.Tag) string
	// At is when the form is made out; zero to leave it open.
	At time.Time
	// Cite adds the list of clauses that demand the fields of the form, for those who check it.
	Cite bool
}

// FieldError is one fault of an input, with the path to it; a faulty input gives all its faults in one joined error.
type FieldError = fault.Error

// Shop is the shop (承修方) as it stands at the head of its forms.
type Shop struct {
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"`
	Phone   string `json:"phone,omitempty"`
	// Licence is the number under which the shop is registered for repairs (备案编号).
	Licence string `json:"licence,omitempty"`
	// Zone is the zone in which times are written; nil leaves them in that in which they were recorded.
	Zone *time.Location `json:"-"`
}

// Masks say for kinds of papers how much of them is shown.
type Masks = aftersales.Masks

// Mask says how much of a text is shown.
type Mask = aftersales.Mask

// MasksForWorkshop are the masks for copies that stay in the workshop: what was said about the vehicle and its plate are
// shown, who its owner is is not. The choice is ours.
func MasksForWorkshop() Masks {
	return Masks{
		aftersales.PaperName:    {},
		aftersales.PaperPhone:   {},
		aftersales.PaperAddress: {},
		aftersales.PaperVIN:     {Last: 8},
	}
}

// MasksForOthers are the masks for copies that leave shop and customer, as to show what a form is like. The choice is ours.
func MasksForOthers() Masks {
	return Masks{
		aftersales.PaperName:    {},
		aftersales.PaperPhone:   {First: 3, Last: 4},
		aftersales.PaperAddress: {},
		aftersales.PaperPlate:   {First: 2},
		aftersales.PaperVIN:     {Last: 4},
		aftersales.PaperText:    {},
	}
}

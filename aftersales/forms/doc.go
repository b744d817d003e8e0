// Package forms makes the papers of a repair order (维修单据) that a shop prints, hands over and lets people sign: repair
// request, accessory list, quotation, authorisation, settlement sheet, certificate, repair record, list of old parts.
//
// Each form has a function that makes it, as a value, from an order and what stands beside it; the value renders to text
// and to HTML for A4 paper:
//
//	form, err := forms.SettlementSheet(forms.Input{
//		Order: order, Shop: forms.Shop{Name: "Example Motors"}, Papers: papers, Language: language.SimplifiedChinese,
//	})
//	if err != nil {
//		return err
//	}
//	return form.WriteHTML(w)
//
// # What is not known
//
// What the order and the papers do not say is an empty line that is filled in by hand. It is never 0 and never made up,
// and so the form of an order about which nothing is known is an empty form.
//
// # Personal data
//
// Names, telephone numbers, plates and words of people come from papers ([aftersales.Paper]), and this is where they are
// revealed: all of them, unless [Input].Masks hides some from the reader of the form. A form is a document about
// persons from then on; it is printed or stored as such, and not logged.
//
// # Languages
//
// Forms speak Chinese in both scripts, and English. The texts of people and the descriptions of jobs and parts stand as
// they were recorded.
package forms

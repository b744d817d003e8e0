// Package pricing prices the work of a repair shop: labour, parts and fees in, amounts that foot and explain
// themselves out. It is one pure function, [Price]. It reads no clock, no file and no global; it never uses floats;
// it needs no other part of Servicelane and no rate card:
//
//	res, err := pricing.Price(pricing.Order{Lines: []pricing.Line{
//		pricing.Labour("BRK-01", "1.5", "180.00"),
//		pricing.Part("PAD-F", "1", "260.00"),
//	}}, pricing.Rules{
//		Currency: "CNY",
//		Taxes:    []pricing.Tax{{ID: "VAT", Rate: "13"}},
//	})
//	if err != nil {
//		return err // every fault of the input at once, each with its path: lines[0].hours: …
//	}
//	fmt.Println(res.Net(), res.Tax(), res.Total()) // 530.00 CNY 68.90 CNY 598.90 CNY
//
// # Input is text, output is typed
//
// Numbers go in as text ("1.5", "180.00", "10%"), the way forms, files and databases hold them, and are read by
// [Price] exactly once. They come out as [Money], [Hours], [Quantity] and [Percent]: immutable exact decimals that keep
// the digits they were written with ("1.50" stays "1.50"). A value that was typed once goes in again by its String.
//
// # What is always true of a result
//
//   - The lines add up to the total, and so do the fee classes with their taxes, and the payers, in every single minor
//     unit. What a split or an order-wide discount leaves over is placed by a named [Remainder] rule.
//   - Nothing rounds but a [Rounding], where the [Rules] say so.
//   - Every amount keeps its derivation: [Result.Derivation] gives the steps of one amount and [Result.Explain] tells
//     them in Chinese or English.
//   - The order in which the lines stand changes no amount (but for the remainder rules named after a position).
//
// # Size
//
// Amounts are 64-bit integers with a scale as long as they fit, and [decimal.Decimal] where they do not; the result is the
// same either way. Numbers in the input have at most 30 digits, 12 of them after the point.
package pricing

// Package pricing prices the work of a repair shop: labour, parts and fees in, amounts that foot and explain
// themselves out. It is one pure function, [Price]. It reads no clock, no file and no global, and it never uses floats.
// It needs no rate card:
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
// Numbers go in as text ("1.5", "180.00", "10%"), the way forms, files and databases hold them, and are read by [Price]
// exactly once. They come out as [Money], [Hours], [Quantity] and [Percent]: immutable exact decimals that keep the digits
// they were written with ("1.50" stays "1.50"). A value that was typed once goes in again by its String.
//
// # What is always true of a result
//
//   - The lines add up to the total, and so do the fee classes, the payers and the taxes, in every single minor unit.
//     What a division or a rounded sum leaves over is placed by a named [Remainder] rule.
//   - Nothing rounds but a [Rounding], where the [Rules] say so.
//   - Every amount keeps its derivation: [Result.Derivation] gives the steps of one amount, [Result.Explain] tells them in
//     Chinese or English.
//   - The order in which the lines stand changes no amount, but for the remainder rules named after a position.
//   - A discount makes no line and no payer negative; 100 % off is exactly 0.
//   - Where prices include tax, what is charged stays what it was: 8.01 with tax is 8.01. Taking the tax out and putting it
//     on again differs by at most one minor unit for each tax, as long as none is above 100 % or levied on another.
//
// # In which order things happen
//
// Each line gets its value, from the order itself or from the card: hours × rate, pieces × price, surcharges, least
// charge. It is divided among its payers and rounded. Fees of the rules are added, reckoned from amounts before discounts.
// Discounts are taken level by level ([Rules.DiscountOrder]). Taxes are levied payer by payer, one after the other. Sums
// are made; deductibles and limits move amounts between payers; what is due is rounded to cash.
//
// # Rate cards
//
// A [Card] is prices, flat-rate hours and taxes as data, each with validity and source; package cards holds some.
// [Compile] makes a [Tariff] of it, whose [Tariff.Rules] fill in what an order leaves out. Tables of taxes are data too:
// no line of code knows a country.
//
// # Size
//
// Amounts are 64-bit integers with a scale as long as they fit, and [decimal.Decimal] where they do not; the result is
// the same either way. Numbers of the input have at most [MaxDigits] digits. A result keeps copies of the texts of its
// lines and shares the sources of the rules.
//
// [decimal.Decimal]: https://pkg.go.dev/github.com/shopspring/decimal
package pricing

package main

func priceHelp() string { return priceUsage }

const priceUsage = `Usage: servicelane price [flags] FILE…

Prices repair orders exactly and tells how every amount came about. Each FILE holds one order as a JSON document;
"-" is standard input.

Flags, before the files:

  -lines         each FILE holds many orders, one JSON document a line; one that is refused does not stop the others
  -json          write each result as one line of JSON, with everything that is known about it
  -lang LANG     language of the sheet: zh-Hans, zh-Hant or en (default en)
  -h             this text

An order:

  {
    "id": "RO-17",
    "date": "2026-05-03",
    "lines": [
      {"kind": "labour", "code": "BRK-01", "hours": "1.5", "rate": "180.00", "discount": "10%"},
      {"kind": "part", "code": "PAD-F", "quantity": "1", "price": "260.00"}
    ],
    "rules": {"currency": "CNY", "taxes": [{"id": "VAT", "rate": "13"}]}
  }

The JSON is read strictly: a member that is not listed here, a member twice, or a number where a text belongs is a
fault. All numbers are texts, so that no digit is lost: "1.5", "180.00", "10%". Days are written 2026-05-03.

  id               your number of the order; it is repeated in the result
  date             the day whose tax rates apply; may be left out where none depends on it
  lines            what is charged, at most 10,000 lines; must be given
    id             your number of the line, unique in the order
    kind           labour, part, diagnosis, inspection, processing, sublet, towing, rescue, supplies, levy, core or fee
    code           the labour operation or the part number
    name           a text for people
    class          the fee class, if not the one of the kind: diagnosis, inspection, material, labour, processing, other
    hours, rate    flat-rate hours and the price of one: for labour
    quantity       pieces, litres, kilometres …; 1 if left out, negative if taken back
    price          the price of one piece
    discount       taken off the line: "10%" or "15.00"
    tax            the category of tax; "exempt" for none
    payer          who pays the line: the id of a payer below, or a kind of payer; the customer if left out
    split          several payers of one line, instead of payer
      payer        as above
      percent      his part; together they make 100
      rate, price  the price that this payer has agreed, if not that of the line
  payers           who pays
    id             names the payer in the lines
    kind           customer, maker, extended_warranty, insurer, goodwill, internal or supplier
    name           a text for people
    rules          the payer's own rules, as below, if not those of the order
    exempt         the taxes, by id, that he is not charged
  rules            how the order is priced
    currency       by ISO 4217, such as CNY; must be given
    rounding       how amounts are rounded
      mode         half_up (if left out), half_even, half_down, up, down, ceiling or floor
      digits       digits after the point, a plain number; the currency's own if left out
      per          line (if left out) or total
      cash         the smallest payable step, such as "0.05"
    tax_rounding   how taxes are rounded, if not by rounding
    remainder      who takes the cents that a division leaves: largest_remainder (if left out), largest_share, first, last
    taxes          the taxes, in the order in which they are levied
      id, name     several rates of one tax share the id
      rate         in per cent, such as "13"
      category     the tax category of the lines to which this rate applies
      kinds        the kinds of lines taxed; all if left out
      scheme       the status of the shop for which this rate holds
      compound     true: also levied on the taxes before it
      valid        the days on which the rate holds
        from, to   first and last day, either may be left out
      sources      where the rate comes from
        doc, clause, basis, confidence, read_on, note
    tax_included   true: prices already contain the taxes
    tax_scheme     the shop's own status, such as a small taxpayer
    classes        the fee classes, if not the six of the Chinese settlement list
      id, kinds    a class and the kinds of lines that belong to it
      names        for people, by language tag

A document has at most 16 MiB. Blank lines between documents are passed over. Every fault is written to standard error
with its place: FILE (and line): path: what is wrong. With -lines, or with several files, the last line there counts:
orders=… priced=… refused=… unread_files=…

Exit status: 0 every order was priced; 1 an order was refused; 2 called wrongly; 3 a file could not be read to its end,
or the results not be written. The greatest that applies counts.
`

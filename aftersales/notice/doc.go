// Package notice is the matrix of notices (通知矩阵): what each message of the outbox says, in simplified and traditional
// Chinese and in English, by which channels it goes, and which of them a customer may do without.
//
//	matrix := notice.Standard()
//	text, err := matrix.Render("order.ready", "en", map[string]string{"customer": "Ms Li", "number": "RO-17"})
//	fmt.Println(text.Title, text.Body)
//
// Who is told of what is said where messages are made, in package workshop; a message carries ids only. It becomes words
// when it is dispatched: what is personal is read from papers then, and never lies in an event or a queue.
//
// A house that wants other words reads a matrix of its own with [Parse], and joins it with [Matrix.With].
package notice

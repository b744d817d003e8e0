// Package classify proposes what a complaint is about (投诉分类): cause, component, how grave it is, with the words that say so. It
// works on the spot, without network, and leaves to a person what the words do not decide.
//
//	engine, err := classify.New(classify.Config{})
//	p := engine.Classify("變速箱異響，４Ｓ店態度惡劣，已經修了三次")
//	p.Cause.Label      // "service_quality"; empty if it is for a person to decide
//	p.Component.Label  // "transmission"
//	p.Hints            // "repeated"
//	p.Evidence         // the bytes of the text that say so, and the entries of the lexicon
//
// Texts may be simplified or traditional Chinese, English, or mixed; width, case, accents, emoji and the form of signs do not count.
// What words say is data: [Default] is the [Lexicon] of this package, a shop adds its own with [Lexicon.With]. The points of its
// entries were set by hand. For components in English there is a [Model] besides, learned from complaints of the public domain.
//
// # What an answer is
//
// Each entry counts once for a text. What it speaks for is added up: for a component all of it, for a cause the clearest words in
// full and the others for a quarter. The score grows with the distance between the first label and the second; below the threshold
// of the [Config] the answer is unknown, and the guess is only a guess. Words within a longer word do not count if that speaks of
// something else; words behind a negation, said by the shop and not by the customer, or said by the customer of himself, count as their
// entry says for that case. A negation reaches only over the words that the lexicon lets stand between, and over no comma: an injury
// or a fire is told rather too often than lost. Misuse is an answer only where the customer says so of himself.
//
// # Licence of the data
//
// fold.txt is made by internal/foldgen of golang.org/x/text and, for the simplified signs, of the Unihan database of Unicode, whose
// notice stands in the file LICENSE-UNICODE beside this package and goes with every copy of the data.
package classify

package history

// History is a set of events and facts, correlated and in order, with its cover.
type History struct{}

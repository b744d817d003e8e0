package storetest

// Cases gives every case, those of one topic together.
func Cases() []Case {
	var all []Case
	for _, topic := range [][]Case{recordCases, commitCases, logCases, byteCases, scanCases, raceCases, contextCases, lifeCases, claimCases, archiveCases} {
		all = append(all, topic...)
	}
	return all
}

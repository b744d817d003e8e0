// Package storetest proves a storage driver: a list of cases, each of which checks one sentence of the contract in
// package store and says which. It does not import testing; a test of an adapter is this:
//
//	func TestDriver(t *testing.T) {
//		h := storetest.Harness{
//			Caps: storetest.Caps{Claim: true, Archive: true, Close: true},
//			Place: func(context.Context) (storetest.Place, error) {
//				return storetest.Place{Open: func(context.Context) (store.Driver, error) { return memstore.New(), nil }}, nil
//			},
//		}
//		for _, c := range storetest.Cases() {
//			t.Run(c.Name, func(t *testing.T) {
//				if err := c.Run(t.Context(), h); err != nil {
//					t.Error(err)
//				}
//			})
//		}
//	}
//
// A driver that passes does what the comments of [store.Driver] say, also for ids that a database likes to fold, for
// writers that race each other, and for callers that go away.
package storetest

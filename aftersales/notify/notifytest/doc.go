// Package notifytest proves a channel: a list of cases, each of which checks one sentence of the contract in package
// notify and says which. It does not import testing; a test of a channel is this:
//
//	func TestChannel(t *testing.T) {
//		h := notifytest.Harness{
//			Caps: notifytest.Caps{Text: true},
//			Channel: func(context.Context) (notifytest.Channel, error) {
//				gateway := newFakeGateway()
//				return notifytest.Channel{Notifier: gateway, Received: gateway.received}, nil
//			},
//		}
//		for _, c := range notifytest.Cases() {
//			t.Run(c.Name, func(t *testing.T) {
//				if err := c.Run(t.Context(), h); err != nil {
//					t.Error(err)
//				}
//			})
//		}
//	}
//
// The far end of the channel is a stand-in of the test's own making: it tells what it was given, and fails on demand.
package notifytest

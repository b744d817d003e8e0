package compliance_test

import (
	"strings"
	"testing"
)

func TestAReadingIsHeldAgainstThoseBefore(t *testing.T) {
	const (
		bought = "a 2024-05-04 vehicle.purchased vehicle_id=V delivered_on=2024-05-04\n"
		far    = "k 2025-05-05T09:00:00+08:00 problem.reported problem_id=K vehicle_id=V odometer_km=70000\n"
		near   = "k 2025-05-05T09:00:00+08:00 problem.reported problem_id=K vehicle_id=V odometer_km=40000\n"
		low    = "p 2025-06-01 problem.reported problem_id=P vehicle_id=V odometer_km=500\n"
		bare   = "p 2025-06-01 problem.reported problem_id=P vehicle_id=V\n"
		out    = "k R1 violated wrong_value\n"
		in     = "k R1 satisfied\n"
	)
	again := warranty + `,"restarts":"vehicle.replaced"`
	runJudgements(t, map[string]judgement{
		"below one that was beyond the limit it tells nothing":             {rules: warranty, events: bought + far + low, want: out + "p R1 unknown fact_absent [odometer_km (p)]"},
		"below one within the limit it tells nothing either":               {rules: warranty, events: bought + near + low, want: in + "p R1 unknown fact_absent [odometer_km (p)]"},
		"beyond the limit itself it is outside":                            {rules: warranty, events: bought + far + strings.Replace(low, "=500", "=60001", 1), want: out + "p R1 violated wrong_value"},
		"the same once more tells what it told":                            {rules: warranty, events: bought + near + strings.Replace(low, "=500", "=40000", 1), want: in + "p R1 satisfied"},
		"without one the last that was beyond the limit is enough":         {rules: warranty, events: bought + far + bare, want: out + "p R1 violated wrong_value"},
		"without one the last that was within it is not":                   {rules: warranty, events: bought + near + bare, want: in + "p R1 unknown fact_absent [odometer_km]"},
		"one that comes later is not before":                               {rules: warranty, events: bought + low + "q 2025-07-01 problem.reported problem_id=Q vehicle_id=V odometer_km=70000", want: "p R1 satisfied\nq R1 violated wrong_value"},
		"one on the same bare day may be later":                            {rules: warranty, events: bought + strings.Replace(low, "06-01", "05-05", 1) + far, want: "p R1 satisfied\n" + out},
		"that of another car is none of it":                                {rules: warranty, events: bought + "b 2024-05-04 vehicle.purchased vehicle_id=U delivered_on=2024-05-04\n" + strings.Replace(far, "=V", "=U", 1) + low, want: out + "p R1 satisfied"},
		"that of an order counts, and it is the one that cannot be right":  {rules: warranty, events: bought + far + "i 2025-05-31T08:00:00+08:00 intake.done odometer_km=500 vehicle_id=V\n" + bare, want: out + "p R1 unknown fact_absent [odometer_km (i)]"},
		"an order that was opened before another one may have less":        {rules: warranty, events: bought + "o 2025-05-01T08:00:00+08:00 intake.done odometer_km=39000 vehicle_id=V\n" + "k 2025-05-05T09:00:00+08:00 problem.reported problem_id=K vehicle_id=V odometer_km=40000 order_id=O2\n" + bare, want: in + "p R1 satisfied"},
		"but how far the car has come is known":                            {rules: warranty, events: bought + "o 2025-05-01T08:00:00+08:00 intake.done odometer_km=39000 vehicle_id=V\n" + strings.Replace(far, "odometer", "order_id=O2 odometer", 1) + bare, want: out + "p R1 violated wrong_value"},
		"the odometer was corrected":                                       {rules: warranty, events: bought + far + "c 2025-05-06 odometer.corrected vehicle_id=V odometer_km=400\n" + low, want: out + "p R1 satisfied"},
		"corrected to more than it is":                                     {rules: warranty, events: bought + far + "c 2025-05-06 odometer.corrected vehicle_id=V odometer_km=600\n" + low, want: out + "p R1 unknown fact_absent [odometer_km (p)]"},
		"of the car that was given for it nothing was read":                {rules: again, events: bought + far + "r 2025-05-20 vehicle.replaced vehicle_id=V\n" + low, want: out + "p R1 satisfied"},
		"nor by what was promised of the first one":                        {rules: again + `,"promised":{"years":"promised_years"}`, events: strings.Replace(bought, "del", "promised_years=9 del", 1) + near + "r 2025-05-20 vehicle.replaced vehicle_id=V\n" + strings.Replace(low, "2025", "2030", 1), asOf: "2030-07-01", want: in + "p R1 satisfied"},
		"another car that was given for another one makes no reading good": {rules: again, events: bought + far + "r 2025-05-20 vehicle.replaced vehicle_id=U\n" + low, want: out + "p R1 unknown fact_absent [odometer_km (p)]"},
		"of the car that was given what was read of it counts":             {rules: again, events: bought + "r 2025-01-20 vehicle.replaced vehicle_id=V\n" + far + low, want: out + "p R1 unknown fact_absent [odometer_km (p)]"},
		"no limit is set": {rules: strings.Replace(warranty, `{"km":60000`, `{"km":{"param":"km"}`, 1) + `,"params":{"km":{"type":"int"}}`, events: bought + near + bare, want: "k R1 unknown param_unset [km]\np R1 unknown fact_absent [odometer_km]"},
	})
}

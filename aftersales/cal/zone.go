package cal

import (
	"fmt"
	"time"

	"example.com/servicelane/internal/fault"
)

// LoadZone gives a time zone by its name in the zone database of the program, such as Asia/Shanghai. An empty name is an error, and so are
// "Local" and "localtime": they are another zone on every machine.
func LoadZone(name string) (*time.Location, error) {
	if name == "" || name == "Local" || name == "localtime" {
		return nil, fmt.Errorf("no such zone: %s, wants a name such as Asia/Shanghai", fault.Quote(name))
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("no such zone: %s", fault.Quote(name))
	}
	return zone, nil
}

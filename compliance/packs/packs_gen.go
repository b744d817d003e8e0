// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import "example.com/servicelane/compliance"

func ids() []string {
	return []string{
		"cn-repair",
		"house-default",
		"house-office",
		"house-reception",
		"house-warranty",
		"house-workshop",
	}
}

// byID makes a pack; nil if there is none.
func byID(id string) *compliance.Pack {
	switch id {
	case "cn-repair":
		return cnRepair()
	case "house-default":
		return houseDefault()
	case "house-office":
		return houseOffice()
	case "house-reception":
		return houseReception()
	case "house-warranty":
		return houseWarranty()
	case "house-workshop":
		return houseWorkshop()
	}
	return nil
}

// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import "example.com/servicelane/compliance"

func ids() []string {
	return []string{
		"cn-beijing",
		"cn-consumer",
		"cn-ningbo",
		"cn-records",
		"cn-repair",
		"cn-repair-duties",
		"cn-sanbao-2013",
		"cn-sanbao-2021",
		"cn-shandong",
		"cn-zhejiang",
		"house-care",
		"house-default",
		"house-office",
		"house-reception",
		"house-warranty",
		"house-workshop",
		"it-conformity",
		"kr-exchange",
		"profile-4s-classic",
		"profile-brand-dealer",
		"profile-clerk-process",
		"profile-dealer-process",
		"profile-generic",
		"tw-car",
		"us-ca-lemon",
	}
}

// byID makes a pack; nil if there is none.
func byID(id string) *compliance.Pack {
	switch id {
	case "cn-beijing":
		return cnBeijing()
	case "cn-consumer":
		return cnConsumer()
	case "cn-ningbo":
		return cnNingbo()
	case "cn-records":
		return cnRecords()
	case "cn-repair":
		return cnRepair()
	case "cn-repair-duties":
		return cnRepairDuties()
	case "cn-sanbao-2013":
		return cnSanbao2013()
	case "cn-sanbao-2021":
		return cnSanbao2021()
	case "cn-shandong":
		return cnShandong()
	case "cn-zhejiang":
		return cnZhejiang()
	case "house-care":
		return houseCare()
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
	case "it-conformity":
		return itConformity()
	case "kr-exchange":
		return krExchange()
	case "profile-4s-classic":
		return profile4sClassic()
	case "profile-brand-dealer":
		return profileBrandDealer()
	case "profile-clerk-process":
		return profileClerkProcess()
	case "profile-dealer-process":
		return profileDealerProcess()
	case "profile-generic":
		return profileGeneric()
	case "tw-car":
		return twCar()
	case "us-ca-lemon":
		return usCaLemon()
	}
	return nil
}

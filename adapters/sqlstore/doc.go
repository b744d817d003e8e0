// Package sqlstore keeps Servicelane's records in an SQL database.
package sqlstore

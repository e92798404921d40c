// Importing the package registers the element.
import "claims-table";

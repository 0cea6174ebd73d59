// The global of the runtimes that have Temporal, for whom the template is; here it is a polyfill's.
import "temporal-polyfill/types/global";

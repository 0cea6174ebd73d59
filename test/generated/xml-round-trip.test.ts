import { describeRoundTrips } from "./xml-round-trip.js";

describeRoundTrips(300);

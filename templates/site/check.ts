// The script that checks what is pasted, loaded when it is first used, and run by the build to make examples.
import { checkedText } from "./checked-text.js";
import { registry } from "./registry.js";
import { tokens } from "./tokens.js";

Object.assign(registry(), { checkedText, tokens });

// @ts-nocheck
// AJV's code for schemas/config.schema.json, written by `npm run written`.
export const isConfig: (value: unknown) => boolean = validate0;
const schema0 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"$schema":{"type":"string"},"out":{"type":"string","minLength":1},"bundle":{"type":"string","minLength":1},"target":{"enum":["ts","js+dts"],"default":"ts"},"importExtension":{"enum":[".js",".ts",""]},"dates":{"enum":["string","Date","Temporal"],"default":"string"},"infNan":{"$ref":"#/$defs/infNan"},"python":{"type":"string","minLength":1,"default":"python3"},"docs":{"anyOf":[{"$ref":"#/$defs/docs"},{"type":"array","items":{"$ref":"#/$defs/docs"}}]},"diagnostics":{"type":"object","additionalProperties":{"enum":["error","warn","off"]}},"services":{"type":"object","additionalProperties":{"$ref":"#/$defs/service"}}},"required":["out","services"],"additionalProperties":false,"$defs":{"file":{"type":"string","minLength":1},"infNan":{"enum":["null","constants","strings"]},"docs":{"type":"object","properties":{"out":{"type":"string","minLength":1},"format":{"enum":["markdown","html"],"default":"markdown"}},"required":["out"],"additionalProperties":false},"service":{"type":"object","properties":{"parameters":{"anyOf":[{"$ref":"#/$defs/file"},{"type":"object","properties":{"validation":{"$ref":"#/$defs/file"},"serialization":{"$ref":"#/$defs/file"}},"required":["validation","serialization"],"additionalProperties":false}]},"source":{"anyOf":[{"type":"string","minLength":1},{"type":"object","properties":{"url":{"type":"string","minLength":1},"headers":{"type":"object","additionalProperties":{"type":"string","minLength":1}}},"required":["url"],"additionalProperties":false},{"type":"object","properties":{"python":{"type":"string","pattern":"^[\\w.]+:[\\w.]+$"}},"required":["python"],"additionalProperties":false}]},"infNan":{"$ref":"#/$defs/infNan"},"overlay":{"$ref":"#/$defs/file"}},"required":["parameters"],"additionalProperties":false}}};
const schema1 = {"enum":["null","constants","strings"]};
const schema2 = {"type":"object","properties":{"out":{"type":"string","minLength":1},"format":{"enum":["markdown","html"],"default":"markdown"}},"required":["out"],"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const func1 = (text) => [...text].length;
const schema4 = {"type":"object","properties":{"parameters":{"anyOf":[{"$ref":"#/$defs/file"},{"type":"object","properties":{"validation":{"$ref":"#/$defs/file"},"serialization":{"$ref":"#/$defs/file"}},"required":["validation","serialization"],"additionalProperties":false}]},"source":{"anyOf":[{"type":"string","minLength":1},{"type":"object","properties":{"url":{"type":"string","minLength":1},"headers":{"type":"object","additionalProperties":{"type":"string","minLength":1}}},"required":["url"],"additionalProperties":false},{"type":"object","properties":{"python":{"type":"string","pattern":"^[\\w.]+:[\\w.]+$"}},"required":["python"],"additionalProperties":false}]},"infNan":{"$ref":"#/$defs/infNan"},"overlay":{"$ref":"#/$defs/file"}},"required":["parameters"],"additionalProperties":false};
const schema5 = {"type":"string","minLength":1};
const pattern0 = new RegExp("^[\\w.]+:[\\w.]+$", "u");

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.parameters === undefined) && (missing0 = "parameters")){
validate1.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "parameters") || (key0 === "source")) || (key0 === "infNan")) || (key0 === "overlay"))){
validate1.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.parameters !== undefined){
let data0 = data.parameters;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err0 = {instancePath:instancePath+"/parameters",schemaPath:"#/$defs/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/parameters",schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(errors === _errs7){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.validation === undefined) && (missing1 = "validation")) || ((data0.serialization === undefined) && (missing1 = "serialization"))){
const err2 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
const _errs9 = errors;
for(const key1 in data0){
if(!((key1 === "validation") || (key1 === "serialization"))){
const err3 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
}
if(_errs9 === errors){
if(data0.validation !== undefined){
let data1 = data0.validation;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/parameters/validation",schemaPath:"#/$defs/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/parameters/validation",schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.serialization !== undefined){
let data2 = data0.serialization;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err6 = {instancePath:instancePath+"/parameters/serialization",schemaPath:"#/$defs/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/parameters/serialization",schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err9 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate1.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data3 = data.source;
const _errs16 = errors;
const _errs17 = errors;
let valid6 = false;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs18 === errors;
valid6 = valid6 || _valid1;
const _errs20 = errors;
if(errors === _errs20){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if((data3.url === undefined) && (missing2 = "url")){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs22 = errors;
for(const key2 in data3){
if(!((key2 === "url") || (key2 === "headers"))){
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs22 === errors){
if(data3.url !== undefined){
let data4 = data3.url;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/anyOf/1/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/anyOf/1/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data3.headers !== undefined){
let data5 = data3.headers;
const _errs25 = errors;
if(errors === _errs25){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
let data6 = data5[key3];
const _errs28 = errors;
if(errors === _errs28){
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err16 = {instancePath:instancePath+"/source/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/anyOf/1/properties/headers/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/source/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/anyOf/1/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid8 = _errs28 === errors;
if(!valid8){
break;
}
}
}
else {
const err18 = {instancePath:instancePath+"/source/headers",schemaPath:"#/properties/source/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
valid6 = valid6 || _valid1;
if(_valid1){
var props1 = true;
}
const _errs30 = errors;
if(errors === _errs30){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing3;
if((data3.python === undefined) && (missing3 = "python")){
const err20 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/2/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
const _errs32 = errors;
for(const key4 in data3){
if(!(key4 === "python")){
const err21 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
}
if(_errs32 === errors){
if(data3.python !== undefined){
let data7 = data3.python;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err22 = {instancePath:instancePath+"/source/python",schemaPath:"#/properties/source/anyOf/2/properties/python/pattern",keyword:"pattern",params:{pattern: "^[\\w.]+:[\\w.]+$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/source/python",schemaPath:"#/properties/source/anyOf/2/properties/python/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid1 = _errs30 === errors;
valid6 = valid6 || _valid1;
if(_valid1){
if(props1 !== true){
props1 = true;
}
}
if(!valid6){
const err25 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate1.errors = vErrors;
return false;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infNan !== undefined){
let data8 = data.infNan;
const _errs35 = errors;
if(!(((data8 === "null") || (data8 === "constants")) || (data8 === "strings"))){
validate1.errors = [{instancePath:instancePath+"/infNan",schemaPath:"#/$defs/infNan/enum",keyword:"enum",params:{allowedValues: schema1.enum}}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overlay !== undefined){
let data9 = data.overlay;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data9 === "string"){
if(func1(data9) < 1){
validate1.errors = [{instancePath:instancePath+"/overlay",schemaPath:"#/$defs/file/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/overlay",schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.out === undefined) && (missing0 = "out")) || ((data.services === undefined) && (missing0 = "services"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema0.properties, key0))){
validate0.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
validate0.errors = [{instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.out !== undefined){
let data1 = data.out;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func1(data1) < 1){
validate0.errors = [{instancePath:instancePath+"/out",schemaPath:"#/properties/out/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bundle !== undefined){
let data2 = data.bundle;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) < 1){
validate0.errors = [{instancePath:instancePath+"/bundle",schemaPath:"#/properties/bundle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/bundle",schemaPath:"#/properties/bundle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
let data3 = data.target;
const _errs8 = errors;
if(!((data3 === "ts") || (data3 === "js+dts"))){
validate0.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/enum",keyword:"enum",params:{allowedValues: schema0.properties.target.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.importExtension !== undefined){
let data4 = data.importExtension;
const _errs9 = errors;
if(!(((data4 === ".js") || (data4 === ".ts")) || (data4 === ""))){
validate0.errors = [{instancePath:instancePath+"/importExtension",schemaPath:"#/properties/importExtension/enum",keyword:"enum",params:{allowedValues: schema0.properties.importExtension.enum}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dates !== undefined){
let data5 = data.dates;
const _errs10 = errors;
if(!(((data5 === "string") || (data5 === "Date")) || (data5 === "Temporal"))){
validate0.errors = [{instancePath:instancePath+"/dates",schemaPath:"#/properties/dates/enum",keyword:"enum",params:{allowedValues: schema0.properties.dates.enum}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infNan !== undefined){
let data6 = data.infNan;
const _errs11 = errors;
if(!(((data6 === "null") || (data6 === "constants")) || (data6 === "strings"))){
validate0.errors = [{instancePath:instancePath+"/infNan",schemaPath:"#/$defs/infNan/enum",keyword:"enum",params:{allowedValues: schema1.enum}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.python !== undefined){
let data7 = data.python;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data7 === "string"){
if(func1(data7) < 1){
validate0.errors = [{instancePath:instancePath+"/python",schemaPath:"#/properties/python/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.docs !== undefined){
let data8 = data.docs;
const _errs15 = errors;
const _errs16 = errors;
let valid2 = false;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((data8.out === undefined) && (missing1 = "out")){
const err0 = {instancePath:instancePath+"/docs",schemaPath:"#/$defs/docs/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs20 = errors;
for(const key1 in data8){
if(!((key1 === "out") || (key1 === "format"))){
const err1 = {instancePath:instancePath+"/docs",schemaPath:"#/$defs/docs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs20 === errors){
if(data8.out !== undefined){
let data9 = data8.out;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err2 = {instancePath:instancePath+"/docs/out",schemaPath:"#/$defs/docs/properties/out/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/docs/out",schemaPath:"#/$defs/docs/properties/out/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.format !== undefined){
let data10 = data8.format;
const _errs23 = errors;
if(!((data10 === "markdown") || (data10 === "html"))){
const err4 = {instancePath:instancePath+"/docs/format",schemaPath:"#/$defs/docs/properties/format/enum",keyword:"enum",params:{allowedValues: schema2.properties.format.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/docs",schemaPath:"#/$defs/docs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
valid2 = valid2 || _valid0;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data8)){
var valid5 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data11 = data8[i0];
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((data11.out === undefined) && (missing2 = "out")){
const err6 = {instancePath:instancePath+"/docs/" + i0,schemaPath:"#/$defs/docs/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
const _errs29 = errors;
for(const key2 in data11){
if(!((key2 === "out") || (key2 === "format"))){
const err7 = {instancePath:instancePath+"/docs/" + i0,schemaPath:"#/$defs/docs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
}
if(_errs29 === errors){
if(data11.out !== undefined){
let data12 = data11.out;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err8 = {instancePath:instancePath+"/docs/" + i0+"/out",schemaPath:"#/$defs/docs/properties/out/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/docs/" + i0+"/out",schemaPath:"#/$defs/docs/properties/out/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.format !== undefined){
let data13 = data11.format;
const _errs32 = errors;
if(!((data13 === "markdown") || (data13 === "html"))){
const err10 = {instancePath:instancePath+"/docs/" + i0+"/format",schemaPath:"#/$defs/docs/properties/format/enum",keyword:"enum",params:{allowedValues: schema2.properties.format.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/docs/" + i0,schemaPath:"#/$defs/docs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
const err12 = {instancePath:instancePath+"/docs",schemaPath:"#/properties/docs/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs24 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err13 = {instancePath:instancePath+"/docs",schemaPath:"#/properties/docs/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate0.errors = vErrors;
return false;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data14 = data.diagnostics;
const _errs33 = errors;
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
let data15 = data14[key3];
const _errs36 = errors;
if(!(((data15 === "error") || (data15 === "warn")) || (data15 === "off"))){
validate0.errors = [{instancePath:instancePath+"/diagnostics/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/diagnostics/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema0.properties.diagnostics.additionalProperties.enum}}];
return false;
}
var valid8 = _errs36 === errors;
if(!valid8){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
let data16 = data.services;
const _errs37 = errors;
if(errors === _errs37){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
const _errs40 = errors;
if(!(validate1(data16[key4], {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid9 = _errs40 === errors;
if(!valid9){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


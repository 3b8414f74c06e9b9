import fc from "fast-check";
import Graph from "graphology";
import { parse } from "graphology-graphml";
import { expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { BUILT_IN_WORDS } from "@/lib/field/words";
import type { GraphEdge, GraphNode } from "@/lib/graph/types";
import { openSealed, type Seal, xmlSeal } from "@/lib/integrity/seal";
import { graphml as pieces } from "./graphml";

/** The GraphML 1.0 rules for the used elements, including that an edge's ends are nodes of its graph. */
const SCHEMA = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:g="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
  <xs:complexType name="data"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="key" type="xs:NMTOKEN" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:element name="graphml">
    <xs:complexType><xs:sequence>
      <xs:element name="key" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
        <xs:attribute name="for" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="node"/><xs:enumeration value="edge"/></xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="attr.name" type="xs:string" use="required"/>
        <xs:attribute name="attr.type" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="string"/><xs:enumeration value="double"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType></xs:element>
      <xs:element name="graph"><xs:complexType>
        <xs:sequence>
          <xs:element name="node" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="id" type="xs:NMTOKEN" use="required"/></xs:complexType></xs:element>
          <xs:element name="edge" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="id" type="xs:NMTOKEN"/><xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="target" type="xs:NMTOKEN" use="required"/></xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="xs:NMTOKEN"/>
        <xs:attribute name="edgedefault" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="directed"/><xs:enumeration value="undirected"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType></xs:element>
    </xs:sequence></xs:complexType>
    <xs:key name="keys"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="data_key" refer="keys"><xs:selector xpath="g:graph/g:node/g:data|g:graph/g:edge/g:data"/><xs:field xpath="@key"/></xs:keyref>
    <xs:key name="nodes"><xs:selector xpath="g:graph/g:node"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="edge_source" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@source"/></xs:keyref>
    <xs:keyref name="edge_target" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@target"/></xs:keyref>
  </xs:element>
</xs:schema>`;

const node = (slug: string, name: string): GraphNode => ({
  slug,
  name,
  nameZh: "包头",
  kind: "Organization",
  country: "CN",
  stages: ["mining", "magnet"],
});
const EDGE: GraphEdge = {
  id: "01a20efb-faaa-75b9-9470-f7be58f203c8",
  from: "one",
  to: "two",
  kind: "owns",
  sharePercent: 51.5,
  validFrom: "2023-05-01",
  validTo: null,
  precision: "month",
  asOf: null,
  asOfPrecision: null,
  confidence: "high",
  supported: true,
};
const SEAL: Seal = {
  at: "2026-11-24T00:00:00.000Z",
  address: "https://example.com/graph",
  head: "0".repeat(64),
  version: null,
  keyId: "1".repeat(64),
  signature: "x",
};

/** All of it. */
async function graphml({ nodes, edges }: { nodes: GraphNode[]; edges: GraphEdge[] }, site: string) {
  let xml = "";
  for await (const piece of pieces(
    { nodes: [nodes], edges: [edges] },
    { site, second: true, words: BUILT_IN_WORDS },
  ))
    xml += piece;
  return xml;
}
const withXmlSeal = (xml: string, seal: Seal) => `${xml}${xmlSeal(seal)}`;

async function complaints(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "graph.graphml", contents: xml }],
    schema: [SCHEMA],
  });
  return errors.map(({ message }) => message);
}

it("is GraphML, whatever the names are", async () => {
  const names = fc.string({ unit: "binary", maxLength: 40 }).map((name) => `${name}<&>"'`);
  await fc.assert(
    fc.asyncProperty(names, names, async (one, two) => {
      const xml = await graphml(
        { nodes: [node("one", one), node("two", two)], edges: [EDGE] },
        "https://example.com",
      );
      expect(await complaints(withXmlSeal(xml, SEAL))).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect(await complaints(await graphml({ nodes: [], edges: [] }, "https://example.com"))).toEqual([]);
});

it("is validated against its schema: an end that is not a node is detected", async () => {
  const xml = await graphml({ nodes: [node("one", "One")], edges: [EDGE] }, "https://example.com");
  expect(await complaints(xml)).not.toEqual([]);
});

it("is read correctly by a graph library, with the labels that Gephi shows", async () => {
  const names = ["China Northern <“北方稀土”> & Co", "Steel Union"] as const;
  const nodes = [node("one", names[0]), { ...node("two", names[1]), country: null, stages: [] }];
  const edges = [EDGE, { ...EDGE, id: "another", kind: "supplies" as const, sharePercent: null }];
  const read = parse(Graph, await graphml({ nodes, edges }, "https://example.com"));
  expect([read.type, read.nodes(), read.size]).toEqual(["directed", ["one", "two"], 2]);
  expect(read.getNodeAttributes("one")).toEqual({
    label: names[0],
    name: names[0],
    name_zh: "包头",
    kind: "Organization",
    country: "CN",
    stages: "mining magnet",
    url: "https://example.com/entities/one",
  });
  expect(read.getNodeAttributes("two")).not.toHaveProperty("country");
  expect(read.source(EDGE.id)).toBe("one");
  expect(read.getEdgeAttributes(EDGE.id)).toMatchObject({
    label: "owns",
    relationship: "owns",
    share_percent: 51.5,
    valid_from: "2023-05",
    evidence_url: `https://example.com/graph?edge=${EDGE.id}`,
  });
  expect(read.getEdgeAttributes("another")).not.toHaveProperty("share_percent");
});

it("gives dates as precisely as known, and carries its seal in a comment", async () => {
  const xml = await graphml(
    { nodes: [node("one", "One"), node("two", "Two")], edges: [EDGE] },
    "https://example.com",
  );
  expect(xml).toContain('<data key="valid_from">2023-05</data>');
  expect(openSealed(withXmlSeal(xml, SEAL))).toEqual({ seal: SEAL, content: xml, flaw: null });
});

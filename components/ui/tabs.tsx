"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { tabListStyle, tabStyle } from "./tab-style";

export type TabsProps = {
  /** names the row of tabs */
  label: string;
  tabs: { value: string; name: ReactNode; panel: ReactNode }[];
  defaultValue?: string;
  className?: string;
};

/** Panels that take each other's place on one page. For pages of their own take `LinkTabs`. */
export function Tabs({ label, tabs, defaultValue = tabs[0]?.value, className }: TabsProps) {
  return (
    <Base.Root defaultValue={defaultValue} className={className}>
      <Base.List aria-label={label} className={tabListStyle}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={tabStyle}>
            {tab.name}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={cn("rounded-xs pt-5")}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

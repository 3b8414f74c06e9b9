import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";

/** A plain form that gets a full page load in return; works in cached pages and without JavaScript. */
export function SignOutButton() {
  return (
    <form method="post" action="/api/auth/sign-out">
      <Button type="submit" variant="secondary">
        <LogOut aria-hidden="true" />
        Sign out
      </Button>
    </form>
  );
}

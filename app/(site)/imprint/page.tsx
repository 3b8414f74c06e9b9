import { housePage } from "@/app/house-page";

const page = housePage("imprint");

export const generateMetadata = page.generateMetadata;
export default page.Page;

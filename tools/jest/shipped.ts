import { bringUpToDate, SHIPPED } from "../cli/upToDate";

export default () => {
  bringUpToDate(SHIPPED);
};
